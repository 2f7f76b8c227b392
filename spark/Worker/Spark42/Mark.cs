namespace Reelhouse.Spark.Worker.Spark42;

/// <summary>The negative numbers that stand where a length could, as Spark's SpecialLengths names them.</summary>
internal static class Mark
{
    public const int EndOfData = -1;
    public const int Exception = -2;
    public const int Timing = -3;
    public const int EndOfStream = -4;
    public const int Null = -5;
    public const int ArrowStream = -6;
}
