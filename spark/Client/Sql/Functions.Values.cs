namespace Reelhouse.Spark.Sql;

public static partial class Functions
{
    private static readonly int[] Sha2Bits = [0, 224, 256, 384, 512];

    /// <summary>The greatest of the values, nulls left aside.</summary>
    /// <param name="first">A column.</param>
    /// <param name="second">Another.</param>
    /// <param name="others">More.</param>
    public static Column Greatest(ColumnOrName first, ColumnOrName second, params IEnumerable<Column> others) =>
        Call("greatest", [first.Column, second.Column, .. others]);

    /// <summary>The least of the values, nulls left aside.</summary>
    /// <param name="first">A column.</param>
    /// <param name="second">Another.</param>
    /// <param name="others">More.</param>
    public static Column Least(ColumnOrName first, ColumnOrName second, params IEnumerable<Column> others) =>
        Call("least", [first.Column, second.Column, .. others]);

    /// <summary>The SHA-2 hash of text or bytes, in hexadecimal.</summary>
    /// <param name="column">The text or bytes.</param>
    /// <param name="numBits">Its length: 224, 256, 384 or 512; 0 means 256.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is another.</exception>
    public static Column Sha2(ColumnOrName column, int numBits) => Sha2Bits.Contains(numBits)
        ? Call("sha2", column.Column, Lit(numBits))
        : throw new ArgumentOutOfRangeException(nameof(numBits), numBits, $"SHA-2 is {string.Join(", ", Sha2Bits)} bits long.");

    /// <summary>Text with its characters replaced by kind, so that it tells nothing but its shape.</summary>
    /// <param name="column">The text.</param>
    /// <param name="upperChar">What stands for capital letters; X when left out; null leaves them.</param>
    /// <param name="lowerChar">What stands for small letters; x when left out; null leaves them.</param>
    /// <param name="digitChar">What stands for digits; n when left out; null leaves them.</param>
    /// <param name="otherChar">What stands for all else, which is left when left out.</param>
    public static Column Mask(
        ColumnOrName column,
        ColumnOrName? upperChar = null,
        ColumnOrName? lowerChar = null,
        ColumnOrName? digitChar = null,
        ColumnOrName? otherChar = null) =>
        Call(
            "mask",
            column.Column,
            upperChar?.Column ?? Lit("X"),
            lowerChar?.Column ?? Lit("x"),
            digitChar?.Column ?? Lit("n"),
            otherChar?.Column ?? Lit(null));
}
