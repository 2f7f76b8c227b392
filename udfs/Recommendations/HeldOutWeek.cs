using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Recommendations;

/// <summary>Plays parted by time: what is learnt from, and the week after it, which judges what was learnt.</summary>
/// <param name="Earlier">The plays before the week.</param>
/// <param name="Wanted">What should have been recommended: subscriber_id, title_id of titles that a subscriber, who had watched something before, first watched in the week.</param>
public sealed record HeldOutWeek(DataFrame Earlier, DataFrame Wanted)
{
    /// <summary>How long a week is.</summary>
    public const int Days = 7;

    /// <summary>Parts plays.</summary>
    /// <param name="plays">What <see cref="Plays.Known"/> gives.</param>
    /// <param name="lastDay">The week's last day; later plays are on neither side.</param>
    public static HeldOutWeek Of(DataFrame plays, DateOnly lastDay)
    {
        var earlier = plays.Filter(Col("played_date") <= lastDay.AddDays(-Days));
        var wanted = plays.Filter((Col("played_date") > lastDay.AddDays(-Days)) & (Col("played_date") <= lastDay)).Select("subscriber_id", "title_id").Distinct()
            .Join(earlier.Select("subscriber_id"), ["subscriber_id"], "left_semi")
            .Join(earlier, ["subscriber_id", "title_id"], "left_anti");
        return new(earlier, wanted);
    }
}
