using Reelhouse.Spark.Rows.Records;
using Reelhouse.Spark.Rows.Writing;
using Reelhouse.Spark.Sql.Types;

namespace Reelhouse.Spark.Udfs.Data;

/// <summary>The columns that records of a type, or single values, make.</summary>
internal static class RowSchemas
{
    /// <summary>What Spark calls the only column of single values.</summary>
    private const string SingleColumn = "value";

    /// <exception cref="NotSupportedException">The type, or one of its members, has no Spark type.</exception>
    public static StructType Of(Type type)
    {
        var target = Target.Of(type);
        return RecordShape.IsRecord(type) ? DotNetTypes.StructOf(type) : new([new StructField(SingleColumn, DotNetTypes.Of(target, type.Name), target.IsNullable)]);
    }
}
