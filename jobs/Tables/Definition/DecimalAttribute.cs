namespace Reelhouse.Jobs.Tables;

/// <summary>Digits of a decimal column; money, without this, has 18 of which 2 are cents.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class DecimalAttribute(int precision, int scale) : Attribute
{
    public int Precision { get; } = precision;

    public int Scale { get; } = scale;
}
