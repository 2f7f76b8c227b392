using System.Globalization;
using Reelhouse.Spark.Sql.Types;

namespace Reelhouse.Spark.Rows.Writing;

/// <summary>.NET's decimals as Spark's: an unscaled number, its scale being the column's.</summary>
internal static class Decimals
{
    /// <exception cref="OverflowException">The value has more digits than the column, before the point or behind it.</exception>
    public static Int128 Unscale(decimal value, DecimalType type, string column)
    {
        var trimmed = value / 1.0000000000000000000000000000m;
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(trimmed, parts);
        var unscaled = ((Int128)(uint)parts[2] << 64) | ((Int128)(uint)parts[1] << 32) | (uint)parts[0];
        var scale = (parts[3] >> 16) & 0xFF;
        if (scale > type.Scale)
        {
            throw TooLong(value, type, column);
        }

        for (; scale < type.Scale; scale++)
        {
            unscaled = checked(unscaled * 10);
        }

        return unscaled >= PowerOfTen(type.Precision) ? throw TooLong(value, type, column) : decimal.IsNegative(value) ? -unscaled : unscaled;
    }

    private static Int128 PowerOfTen(int exponent)
    {
        Int128 power = 1;
        for (var i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }

    private static OverflowException TooLong(decimal value, DecimalType type, string column) =>
        new($"The value {value.ToString(CultureInfo.InvariantCulture)} does not fit column '{column}' of type {type.SimpleString}.");
}
