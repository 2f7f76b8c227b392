namespace Reelhouse.Trees.Compiling;

/// <summary>Values as category numbers, and these as the bytes that kernels look codes up by: a small number is itself.</summary>
internal static class Category
{
    /// <summary>NaN, which is no category, and goes where the split says.</summary>
    public const int NaN = -2;

    /// <summary>What is in no set: negative numbers, and those beyond any set.</summary>
    private const int Other = -1;

    public const int ByteCount = 256;

    /// <summary>The largest category that has a byte of its own.</summary>
    public const int LargestByte = 253;

    public const byte NaNByte = 254;

    public const byte OtherByte = 255;

    /// <summary>The value cut to an integer, as LightGBM does: -0.5 is category 0.</summary>
    public static int Of(double value) => value is > -1 and < int.MaxValue ? (int)value : double.IsNaN(value) ? NaN : Other;

    public static byte ByteOf(int category) => (uint)category <= LargestByte ? (byte)category : category == NaN ? NaNByte : OtherByte;
}
