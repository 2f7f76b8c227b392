using Apache.Arrow;

namespace Reelhouse.Spark.Rows.Reading;

/// <summary>Readers of enums, from their members' names (in any case) or their numbers.</summary>
internal static class EnumReaders
{
    public static ColumnReader Create(Type type, IArrowArray array, Slot slot)
    {
        if (ScalarReaders.Find(typeof(string), array, slot) is { } names)
        {
            return ColumnReaders.New(typeof(EnumNameReader<>), [type], names, slot);
        }

        var number = Enum.GetUnderlyingType(type);
        return ScalarReaders.Find(number, array, slot) is { } numbers
            ? ColumnReaders.New(typeof(EnumNumberReader<,>), [type, number], numbers)
            : throw slot.Mismatch(ArrowTypes.ToSpark(array.Data.DataType).SimpleString, type);
    }
}

internal sealed class EnumNameReader<T>(ColumnReader<string> names, Slot slot) : ColumnReader<T>
    where T : struct, Enum
{
    public override bool IsNull(int row) => names.IsNull(row);

    public override T Read(int row)
    {
        var name = names.Read(row);
        return Enum.TryParse<T>(name, ignoreCase: true, out var value) && !char.IsAsciiDigit(name[0])
            ? value
            : throw slot.Unreadable(typeof(T), new ArgumentException($"'{name}' is none of {string.Join(", ", Enum.GetNames<T>())}."));
    }
}

internal sealed class EnumNumberReader<T, TNumber>(ColumnReader<TNumber> numbers) : ColumnReader<T>
    where T : struct, Enum
{
    public override bool IsNull(int row) => numbers.IsNull(row);

    public override T Read(int row) => (T)(object)numbers.Read(row)!;
}
