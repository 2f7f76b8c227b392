namespace Reelhouse.Trees.Importing.Onnx;

/// <summary>ONNX's numbers for the types of elements.</summary>
internal static class ElementType
{
    public const int Unknown = 0;
    public const int Single = 1;
    public const int UInt8 = 2;
    public const int Int32 = 6;
    public const int Int64 = 7;
    public const int Text = 8;
    public const int Boolean = 9;
    public const int Half = 10;
    public const int Double = 11;

    /// <summary>Types of which every value is a 64-bit float (of 64-bit integers, all that are features).</summary>
    public static bool IsNumber(long type) => type is Single or Double or Boolean or (>= UInt8 and <= Int64) or 12;
}
