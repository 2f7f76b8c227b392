using Reelhouse.Churn;
using Reelhouse.Features;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;
using Window = Reelhouse.Spark.Sql.Expressions.Window;

namespace Reelhouse.Jobs.Scores.ChurnDrift;

/// <summary>Features and scores → the population stability index of each in each slice.</summary>
internal static class DriftTransform
{
    // What credit scoring has agreed upon: below 0.1 nothing has moved, from 0.25 the model is to be looked at.
    private const double Warn = 0.1;
    private const double Fail = 0.25;

    // Of tenths filled by chance alone the index is χ² of nine degrees × (1/n + 1/m): from here on it is a warning once in 300 times.
    private const int Least = 500;

    private const string Score = "score";

    private static readonly string[] Slices = ["plan", "country", "device"];

    /// <param name="features">Subscribers on days.</param>
    /// <param name="runDate">The run date.</param>
    /// <param name="learntTo">The last day that the champion has learnt from; null where there is none, and then nothing is compared.</param>
    public static DataFrame Candidates(DataFrame features, DateOnly runDate, DateOnly? learntTo) => Rows.Of<DriftCandidate>(features)
        .Set(row => row.SubscriberId, Col("subscriber_id"))
        .Set(row => row.AsOfDate, Col("as_of_date"))
        .Set(row => row.Features, Col("features"))
        .Set(row => row.IsLearnt, learntTo is { } day ? IsLearnt(runDate, day) : Lit(null))
        .ToRows();

    /// <param name="scored">subscriber_id, as_of_date, features, score.</param>
    /// <param name="subscribers">subscriber_id, plan, country, device.</param>
    /// <param name="runDate">The run date, whose rows are held to those of the other days.</param>
    /// <param name="version">The champion's version.</param>
    public static DataFrame Apply(DataFrame scored, DataFrame subscribers, DateOnly runDate, int version)
    {
        var values = Values(scored.Join(subscribers.Select(["subscriber_id", .. Slices]), ["subscriber_id"]), runDate);
        return Rows.Of<ChurnDriftRow>(Psi(Binned(values)))
            .Set(row => row.RunDate, Lit(runDate))
            .Set(row => row.Feature, Col("feature"))
            .Set(row => row.Slice, Col("slice"))
            .Set(row => row.SliceValue, Col("slice_value"))
            .Set(row => row.RowCount, Col("row_count"))
            .Set(row => row.LearntCount, Col("learnt_count"))
            .Set(row => row.Psi, Col("psi"))
            .Set(row => row.Status, When(Col("psi").IsNull(), "few").When(Col("psi") >= Fail, "fail").When(Col("psi") >= Warn, "warn").Otherwise("ok"))
            .Set(row => row.ModelVersion, Lit(version))
            .ToRows();
    }

    private static Column IsLearnt(DateOnly runDate, DateOnly learntTo) =>
        When(Col("as_of_date") == Lit(runDate), Lit(false)).When(Col("is_churned").IsNotNull() & (Col("as_of_date") <= Lit(learntTo)), Lit(true));

    private static DataFrame Values(DataFrame scored, DateOnly runDate)
    {
        var features = FeatureSets.Of<ChurnFeatures>().All.Select(feature => Struct(Lit(feature.Name).As("feature"), Col($"features.{feature.Name}").As("value")));
        var slices = Slices.Select(slice => Struct(Lit(slice).As("slice"), Col(slice).As("slice_value")));
        return scored
            .Select((Col("as_of_date") != Lit(runDate)).As("is_learnt"), Array([.. features, Struct(Lit(Score).As("feature"), Col("score").As("value"))]).As("values"),
                Array([Struct(Lit("all").As("slice"), Lit("all").As("slice_value")), .. slices]).As("slices"))
            .Select(Col("is_learnt"), Col("slices"), Inline("values"))
            .Select(Col("is_learnt"), Col("feature"), Col("value"), Col("slices"));
    }

    /// <summary>How many rows of each side are in each bin. The bins are tenths of what was learnt from, the same ones for all slices.</summary>
    private static DataFrame Binned(DataFrame values)
    {
        var bounds = values.Filter("is_learnt").GroupBy("feature").Agg(Expr("array_distinct(percentile_approx(value, array(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9), 1000))").As("bounds"));
        return values.Join(Broadcast(bounds), ["feature"], "left")
            .Select(Col("feature"), Col("is_learnt"), Coalesce(Expr("size(filter(bounds, bound -> bound < value))"), Lit(-1)).As("bin"), Col("value").IsNull().As("is_missing"), Inline("slices"))
            .GroupBy("feature", "slice", "slice_value", "bin", "is_missing")
            .Agg(CountIf(!Col("is_learnt")).As("rows"), CountIf(Col("is_learnt")).As("learnt"));
    }

    // Half a row more in every bin, so that an empty one is no infinity.
    private static DataFrame Psi(DataFrame binned)
    {
        var of = Window.PartitionBy("feature", "slice", "slice_value");
        var (now, then) = (Share("rows"), Share("learnt"));
        return binned.Select(Col("feature"), Col("slice"), Col("slice_value"), Col("rows"), Col("learnt"), ((now - then) * Log(now / then)).As("term"))
            .GroupBy("feature", "slice", "slice_value")
            .Agg(Sum("rows").As("row_count"), Sum("learnt").As("learnt_count"), Sum("term").As("sum"))
            .WithColumn("psi", When((Col("row_count") >= Least) & (Col("learnt_count") >= Least), Col("sum")));

        Column Share(string side) => (Col(side) + 0.5) / (Sum(side).Over(of) + (Count(Lit(1)).Over(of) * 0.5));
    }
}
