using System.Collections.Concurrent;
using System.Linq.Expressions;
using Reelhouse.Spark.Rows.Records;
using Reelhouse.Spark.Sql.Types;

namespace Reelhouse.Spark.Rows.Writing;

/// <summary>Takes records apart: one compiled function for each member.</summary>
internal static class RecordParts
{
    private static readonly ConcurrentDictionary<(Type Record, string Member), Delegate> Getters = new();

    public static IEnumerable<PartWriter<T>> Of<T>(StructType schema) =>
        RecordShape.Of(typeof(T)).Members.Where(IsReadable<T>).Zip(schema.Fields, (member, field) => Create<T>(member, field));

    private static bool IsReadable<T>(RecordMember member) => member.Property is not null || RecordShape.Of(typeof(T)).IsTuple;

    private static PartWriter<T> Create<T>(RecordMember member, StructField field)
    {
        var writer = ColumnWriters.Create(member.Target, field.DataType, field.Name);
        var type = typeof(PartWriter<,>).MakeGenericType(typeof(T), member.Target.Declared);
        return (PartWriter<T>)Activator.CreateInstance(type, writer, ColumnWriters.SinkFor(member.Target, writer), Getter<T>(member))!;
    }

    private static Delegate Getter<T>(RecordMember member) => Getters.GetOrAdd((typeof(T), member.Name), static (_, each) => Compile<T>(each), member);

    private static Delegate Compile<T>(RecordMember member)
    {
        var record = Expression.Parameter(typeof(T), "record");
        var value = member.Property is not null ? Expression.Property(record, member.Property) : Expression.PropertyOrField(record, member.Name);
        // A property may be narrower than the parameter that sets it.
        var declared = value.Type == member.Target.Declared ? (Expression)value : Expression.Convert(value, member.Target.Declared);
        return Expression.Lambda(typeof(Func<,>).MakeGenericType(typeof(T), member.Target.Declared), declared, record).Compile();
    }
}
