using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;
using Window = Reelhouse.Spark.Sql.Expressions.Window;

namespace Reelhouse.Segments.Rfm;

/// <summary>Scores subscribers beside each other, from 1 to 5, by recency, frequency and money.</summary>
public static class RfmScoring
{
    /// <summary>
    /// Adds recency_score, frequency_score, monetary_score and rfm_segment. A score is the fifth of the subscribers, the worst first, in which the first of those with the same value is: equal values have
    /// equal scores, whatever the order of rows.
    /// </summary>
    /// <param name="rows">Subscribers with features: a struct of <see cref="SegmentFeatures"/>.</param>
    public static DataFrame Apply(DataFrame rows) => rows
        .WithColumns(
        [
            new("recency_score", Score(Col("features.days_since_watched").Desc())),
            new("frequency_score", Score(Col("features.sessions_month").Asc())),
            new("monetary_score", Score(Col("features.paid_usd").Asc())),
        ])
        .WithColumn("rfm_segment", Name());

    private static Column Score(Column worstFirst) =>
        Least(Floor(PercentRank().Over(Window.OrderBy(worstFirst)) * Scores.Most).Cast("int") + 1, Lit(Scores.Most));

    private static Column Name() => Coalesce([.. RfmSegment.All.Select(segment => When(
        Has("recency_score", segment.Recency) & Has("frequency_score", segment.Frequency) & Has("monetary_score", segment.Monetary), Lit(segment.Name)))]);

    private static Column Has(string score, Scores scores) => Col(score).Between(scores.From, scores.To);
}
