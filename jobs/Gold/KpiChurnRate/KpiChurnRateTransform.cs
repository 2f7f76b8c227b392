using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;
using Window = Reelhouse.Spark.Sql.Expressions.Window;

namespace Reelhouse.Jobs.Gold.KpiChurnRate;

/// <summary>Subscribers → arrivals and departures by month, with those who were there before.</summary>
internal static class KpiChurnRateTransform
{
    public static DataFrame Apply(DataFrame subscribers)
    {
        var moves = Moves(subscribers, "joined_date", joined: 1, cancelled: 0).UnionByName(Moves(subscribers, "cancelled_date", joined: 0, cancelled: 1));
        var byMonth = EveryMonth(moves).UnionByName(moves).GroupBy("month_start").Agg(Sum("joined").As("joined_count"), Sum("cancelled").As("cancelled_count"));
        var before = Window.OrderBy("month_start").RowsBetween(Window.UnboundedPreceding, -1);
        return byMonth
            .WithColumn("active_count", Coalesce(Sum(Col("joined_count") - Col("cancelled_count")).Over(before), Lit(0L)))
            .WithColumn("rate", When(Col("active_count") > 0, Col("cancelled_count") / Col("active_count")));
    }

    private static DataFrame Moves(DataFrame subscribers, string date, long joined, long cancelled) => subscribers
        .Filter(Col(date).IsNotNull())
        .Select(Trunc(date, "month").As("month_start"), Lit(joined).As("joined"), Lit(cancelled).As("cancelled"));

    // A month in which nobody came or went is a month all the same.
    private static DataFrame EveryMonth(DataFrame moves) => moves
        .Agg(Min("month_start").As("first"), Max("month_start").As("last"))
        .Select(Explode(Expr("sequence(first, last, interval 1 month)")).As("month_start"), Lit(0L).As("joined"), Lit(0L).As("cancelled"));
}
