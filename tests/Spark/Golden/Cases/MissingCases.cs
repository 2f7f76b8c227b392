using static Reelhouse.Spark.Tests.Golden.Cases.Some;

namespace Reelhouse.Spark.Tests.Golden.Cases;

internal static class MissingCases
{
    public static readonly GoldenCase[] All =
    [
        new("drop", s => s.Table("t").Na().Drop()),
        new("drop_all", s => s.Table("t").Na().Drop("all", "a", "b")),
        new("drop_threshold", s => s.Table("t").Na().Drop(2)),
        new("fill", s => s.Table("t").Na().Fill(0)),
        new("fill_some", s => s.Table("t").Na().Fill("none", "a")),
        new("fill_each", s => s.Table("t").Na().Fill([Pair<object>("a", 1.5), Pair<object>("b", true)])),
        new("replace", s => s.Table("t").Na().Replace(new Dictionary<object, object?> { [1] = 2, [3] = null }, "a")),
        new("replace_text", s => s.Table("t").Na().Replace(new Dictionary<object, object?> { ["x"] = "y" })),
        new("crosstab", s => s.Table("t").Stat().Crosstab("a", "b")),
        new("freq_items", s => s.Table("t").Stat().FreqItems(["a", "b"], 0.2)),
        new("sample_by", s => s.Table("t").Stat().SampleBy("a", new Dictionary<object, double> { ["x"] = 0.5, ["y"] = 1.0 }, 7)),
        GoldenCase.Action("cov", s => s.Table("t").Stat().CovAsync("a", "b")),
        GoldenCase.Action("corr", s => s.Table("t").Stat().CorrAsync("a", "b")),
        GoldenCase.Action("approx_quantile", s => s.Table("t").Stat().ApproxQuantileAsync(["a", "b"], [0.25, 0.5], 0.1)),
    ];
}
