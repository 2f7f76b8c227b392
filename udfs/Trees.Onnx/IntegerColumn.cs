using System.Globalization;
using Apache.Arrow;
using Reelhouse.Trees.Columns;

namespace Reelhouse.Trees.OnnxRuntime;

/// <summary>A column of whole numbers, whatever their type. Doubles do not hold every integer of 64 bits: those are read as what they are.</summary>
internal readonly struct IntegerColumn(IArrowArray column, Feature feature)
{
    /// <exception cref="ArgumentException">The value is missing, has a fraction, or does not lie from <paramref name="least"/> to <paramref name="most"/>.</exception>
    public long Read(int row, long least, long most)
    {
        var (array, entry, isThere) = (column, row, true);
        if (column is DictionaryArray dictionary) (array, isThere) = (dictionary.Dictionary, DictionaryIndex.TryRead(dictionary, row, out entry));
        if (!isThere || array is NullArray || array.IsNull(entry)) throw Fault(row, "it is missing; the model takes whole numbers there");
        return Value(array, entry) is { } value
            ? value >= least && value <= most ? value : throw Fault(row, FormattableString.Invariant($"{value} is not from {least} to {most}, which the model takes"))
            : throw Fault(row, $"{Text(array, entry)} is no whole number that 64 bits hold; the model takes those");
    }

    private long? Value(IArrowArray array, int row) => array switch
    {
        Int8Array bytes => bytes.Values[row],
        Int16Array shorts => shorts.Values[row],
        Int32Array ints => ints.Values[row],
        Int64Array longs => longs.Values[row],
        UInt8Array bytes => bytes.Values[row],
        UInt16Array shorts => shorts.Values[row],
        UInt32Array ints => ints.Values[row],
        UInt64Array longs => longs.Values[row] <= long.MaxValue ? (long)longs.Values[row] : null,
        BooleanArray booleans => booleans.GetValue(row) is true ? 1 : 0,
        HalfFloatArray halves => Whole((double)halves.Values[row]),
        FloatArray floats => Whole(floats.Values[row]),
        DoubleArray doubles => Whole(doubles.Values[row]),
        Decimal128Array decimals => Whole(decimals.GetString(row)),
        _ => throw ModelInputs.Refused(feature, column, "a number or a boolean"),
    };

    private static string? Text(IArrowArray array, int row) => array switch
    {
        UInt64Array longs => longs.Values[row].ToString(CultureInfo.InvariantCulture),
        HalfFloatArray halves => halves.Values[row].ToString(CultureInfo.InvariantCulture),
        FloatArray floats => floats.Values[row].ToString(CultureInfo.InvariantCulture),
        DoubleArray doubles => doubles.Values[row].ToString(CultureInfo.InvariantCulture),
        _ => (array as Decimal128Array)?.GetString(row),
    };

    private static long? Whole(double value) => Math.Truncate(value) == value && value is >= long.MinValue and < -(double)long.MinValue ? (long)value : null;

    /// <summary>Digits after the point may be zeros.</summary>
    private static long? Whole(string digits) => long.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;

    private ArgumentException Fault(int row, string what) => new($"feature {feature.Name}, row {row}: {what}");
}
