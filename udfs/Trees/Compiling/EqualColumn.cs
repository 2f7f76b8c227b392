namespace Reelhouse.Trees.Compiling;

/// <summary>A virtual column of two codes: left for the value, right for all others, the missing one's where a value is missing.</summary>
internal sealed record EqualColumn(int Column, double Value, sbyte MissingCode, double Limit)
{
    public sbyte CodeOf(double value) => !(Math.Abs(value) >= Limit) ? MissingCode : value == Value ? sbyte.MinValue : sbyte.MaxValue;
}
