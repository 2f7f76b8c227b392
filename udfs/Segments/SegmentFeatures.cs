using Reelhouse.Features;

namespace Reelhouse.Segments;

/// <summary>
/// What subscribers are told apart by, as it was known at the end of a day. Expressions see the subscriber's monthly_usd, and sum up what they watched and paid until then (<see cref="SegmentActivity"/>).
/// </summary>
public sealed record SegmentFeatures(
    [Feature("Days since they last watched, 28 at most", "least(min(age_days) FILTER (WHERE watched_hours > 0), 28)")] double DaysSinceWatched,
    [Feature("Sessions in the last four weeks", "count_if(watched_hours > 0 AND age_days <= 28)")] double SessionsMonth,
    [Feature("Hours watched in the last four weeks", "sum(watched_hours) FILTER (WHERE age_days <= 28)")] double WatchedHoursMonth,
    [Feature("Price of a month, in dollars", "monthly_usd")] double MonthlyUsd,
    [Feature("Paid so far, in dollars", "sum(paid_usd)")] double PaidUsd);
