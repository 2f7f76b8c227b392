using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Apache.Arrow;
using Reelhouse.Spark.Rows.Records;

namespace Reelhouse.Spark.Rows.Reading;

/// <summary>Readers of whole records; what makes a record of its parts is compiled once for a type and the parts that have columns.</summary>
internal static class RecordReaders
{
    private static readonly ConcurrentDictionary<(Type Type, string Present), Delegate> Makers = new();

    public static ColumnReader<T> Create<T>(IReadOnlyList<string> names, IReadOnlyList<IArrowArray> columns, string path) =>
        (ColumnReader<T>)Create(typeof(T), names, columns, path, null);

    /// <summary>A reader of a struct's records, or with an empty path of whole rows.</summary>
    public static ColumnReader Create(Type type, IReadOnlyList<string> names, IReadOnlyList<IArrowArray> columns, string path, StructArray? array)
    {
        var shape = RecordShape.Of(type);
        var indices = shape.FindIn(names);
        var parts = shape.Members.Select((member, position) => indices[position] < 0 ? null : ColumnReaders.Create(
            member.Target, columns[indices[position]], new Slot(Join(path, names[indices[position]]), $"{type.Name}.{member.Name}"))).OfType<ColumnReader>().ToArray();
        var present = string.Concat(indices.Select(index => index < 0 ? '0' : '1'));
        var maker = Makers.GetOrAdd((type, present), static (key, record) => Compile(record, key.Present), shape);
        return ColumnReaders.New(typeof(RecordReader<>), [type], array, parts, maker);
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static Delegate Compile(RecordShape shape, string present)
    {
        var readers = Expression.Parameter(typeof(ColumnReader[]), "readers");
        var row = Expression.Parameter(typeof(int), "row");
        var next = 0;
        var values = shape.Members.Select((member, position) => present[position] == '1' ? Read(member, readers, row, next++) : null).ToList();
        var members = shape.Members.Zip(values).ToList();
        var arguments = members.Where(each => each.First.Parameter is not null).Select(each => each.Second ?? Default(each.First)).ToList();
        var settings = members.Where(each => each is { First.Parameter: null, Second: not null })
            .Select(each => Expression.Bind(each.First.Property!, each.Second!)).ToList();
        var creation = shape.Constructor is { } constructor ? Expression.New(constructor, arguments) : Expression.New(shape.Type);
        var body = settings.Count == 0 ? (Expression)creation : Expression.MemberInit(creation, settings);
        return Expression.Lambda(typeof(Func<,,>).MakeGenericType(typeof(ColumnReader[]), typeof(int), shape.Type), body, readers, row).Compile();
    }

    // The readers were made for exactly these types: a checked cast per value would find nothing.
    private static MethodCallExpression Read(RecordMember member, ParameterExpression readers, ParameterExpression row, int index)
    {
        var type = typeof(ColumnReader<>).MakeGenericType(member.Target.Declared);
        var reader = Expression.Call(typeof(Unsafe), nameof(Unsafe.As), [type], Expression.ArrayIndex(readers, Expression.Constant(index)));
        return Expression.Call(reader, type.GetMethod("Read")!, row);
    }

    private static Expression Default(RecordMember member) =>
        member.Parameter!.DefaultValue is { } value
            ? Expression.Convert(Expression.Constant(value), member.Parameter.ParameterType)
            : Expression.Default(member.Parameter.ParameterType);
}
