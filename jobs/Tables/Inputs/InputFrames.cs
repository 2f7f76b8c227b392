using Reelhouse.Spark.Sql;

namespace Reelhouse.Jobs.Tables;

/// <summary>The inputs of a job, each at the version that its output will be stamped with.</summary>
internal sealed class InputFrames(SparkSession spark, IReadOnlyDictionary<string, DataFrame> byTable)
{
    public SparkSession Spark { get; } = spark;

    public IReadOnlyDictionary<string, DataFrame> ByTable { get; } = byTable;

    public DataFrame Of<TRow>() => ByTable[Table<TRow>.Name];
}
