using Reelhouse.Anomalies.Detection;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Anomalies;

/// <summary>From rows to anomalies: Spark counts, and a function of C# on its executors judges the counts, all of a measure at once.</summary>
public static class AnomalyDetection
{
    /// <summary>The anomalies of all measures.</summary>
    /// <param name="observed">source (<see cref="Measures.Sessions"/> or <see cref="Measures.Payments"/>), at, and the columns that measures name.</param>
    /// <param name="lastDay">The last day that is over: days without a row count to here.</param>
    /// <returns>The columns of <see cref="Anomaly"/>.</returns>
    public static DataFrame Find(DataFrame observed, DateOnly lastDay) => Measures.All.Select(measure => Cells(measure, observed)).Aggregate((all, next) => all.UnionByName(next))
        .GroupBy("measure")
        .FlatMapGroups((string measure, IEnumerable<Cell> cells) => Find(Measures.Named(measure), cells, lastDay));

    /// <summary>The anomalies of one measure, the clearest first.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="cells">Its counts.</param>
    /// <param name="lastDay">The last day that is over.</param>
    public static IEnumerable<Anomaly> Find(Measure measure, IEnumerable<Cell> cells, DateOnly lastDay) =>
        measure.Kind == MeasureKind.Rate ? RateDetector.Find(measure, [.. cells]) : AmountDetector.Find(measure, [.. cells], lastDay);

    private static DataFrame Cells(Measure measure, DataFrame observed) => observed
        .Filter((Col("source") == measure.Source) & Expr(measure.Counted))
        .GroupBy([DateTrunc(measure.IsHourly ? "hour" : "day", "at").As("at"), .. measure.Dimensions.Select(dimension => Coalesce(Col(dimension), Lit("")).As(dimension))])
        .Agg(Count(Lit(1)).As("count"), Sum(Expr(measure.Total)).Cast("double").As("total"))
        .Select(Lit(measure.Name).As("measure"), Col("at"), Values(measure).As("values"), Col("count"), Col("total"));

    private static Column Values(Measure measure) => Array([.. measure.Dimensions.Select(Col)]).Cast("array<string>");
}
