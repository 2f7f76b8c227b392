using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Spark.Tests.Golden.Cases;

internal static class LiteralCases
{
    public static readonly GoldenCase[] All =
    [
        new("null", _ => Lit(null)),
        new("true", _ => Lit(true)),
        new("int", _ => Lit(7)),
        new("long", _ => Lit(5_000_000_000)),
        new("double", _ => Lit(1.5)),
        new("text", _ => Lit("it's")),
        new("bytes", _ => Lit(new byte[] { 0, 255 })),
        new("date", _ => Lit(new DateOnly(2023, 7, 31))),
        new("date_before_1970", _ => Lit(new DateOnly(1969, 12, 31))),
        new("timestamp", _ => Lit(new DateTimeOffset(2023, 7, 31, 12, 30, 15, 123, 456, TimeSpan.Zero))),
        new("time", _ => Lit(new TimeOnly(12, 30, 15, 123, 456))),
        new("interval", _ => Lit(new TimeSpan(1, 0, 0, 2, 0, 3))),
        new("array", _ => Lit(new[] { 1, 2, 3 })),
    ];
}
