using Apache.Arrow;
using Reelhouse.Spark.Rows.Records;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Spark.Rows.Reading;

/// <summary>Readers of arrays, maps and structs.</summary>
internal static class NestedReaders
{
    private static readonly Type[] Lists = [typeof(List<>), typeof(IList<>), typeof(ICollection<>), typeof(IReadOnlyList<>), typeof(IReadOnlyCollection<>), typeof(IEnumerable<>)];
    private static readonly Type[] Maps = [typeof(Dictionary<,>), typeof(IDictionary<,>), typeof(IReadOnlyDictionary<,>)];

    /// <summary>A reader for the type, or null when the column's values do not go into it.</summary>
    public static ColumnReader? Find(Target target, IArrowArray array, Slot slot) => array switch
    {
        MapArray map when IsOneOf(target.Type, Maps) => CreateMap(target, map, slot),
        ListArray list when target.Type.IsArray || IsOneOf(target.Type, Lists) => CreateList(target, list, slot),
        StructArray structs when target.Type == typeof(Row) => new RowReader(new RowSchema(ArrowTypes.ToSpark(structs)), structs.Fields, structs),
        StructArray structs when RecordShape.IsRecord(target.Type) => RecordReaders.Create(target.Type, Names(structs), structs.Fields, slot.Column, structs),
        _ => null,
    };

    private static ColumnReader CreateList(Target target, ListArray list, Slot slot)
    {
        var element = target.Argument(0);
        var elements = ColumnReaders.Create(element, list.Values, slot.Inside("element"));
        var arrays = ColumnReaders.New(typeof(ArrayOfReader<>), [element.Declared], list, elements);
        return target.Type.IsArray ? arrays : Convert(arrays, element.Declared.MakeArrayType(), target.Type, nameof(FromArray), [element.Declared], slot);
    }

    private static ColumnReader CreateMap(Target target, MapArray map, Slot slot)
    {
        var (key, value) = (target.Argument(0) with { IsNullable = false }, target.Argument(1));
        var keys = ColumnReaders.Create(key, map.Keys, slot.Inside("key"));
        var values = ColumnReaders.Create(value, map.Values, slot.Inside("value"));
        var maps = ColumnReaders.New(typeof(MapReader<,>), [key.Type, value.Declared], map, keys, values);
        var dictionary = typeof(Dictionary<,>).MakeGenericType(key.Type, value.Declared);
        return target.Type == dictionary ? maps : Convert(maps, dictionary, target.Type, nameof(Upcast), [dictionary], slot);
    }

    private static ColumnReader Convert(ColumnReader inner, Type from, Type to, string method, Type[] types, Slot slot)
    {
        var convert = typeof(NestedReaders).GetMethod(method, System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod([.. types, to])
            .CreateDelegate(typeof(Func<,>).MakeGenericType(from, to));
        return ColumnReaders.New(typeof(ConvertedReader<,>), [from, to], inner, convert, slot);
    }

    private static TList FromArray<T, TList>(T[] values) => typeof(TList) == typeof(List<T>) ? (TList)(object)new List<T>(values) : (TList)(object)values;

    private static TTo Upcast<TFrom, TTo>(TFrom value) => (TTo)(object)value!;

    private static bool IsOneOf(Type type, Type[] definitions) => type.IsGenericType && definitions.Contains(type.GetGenericTypeDefinition());

    private static List<string> Names(StructArray structs) =>
        ((Apache.Arrow.Types.StructType)structs.Data.DataType).Fields.Select(field => field.Name).ToList();
}
