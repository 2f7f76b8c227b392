using Reelhouse.Features;

namespace Reelhouse.Churn;

/// <summary>
/// What was known of a subscriber at the end of a day. Expressions see the subscriber's columns (<see cref="ChurnSnapshots"/>) and sum up what they did until then (<see cref="ChurnActivity"/>).
/// </summary>
public sealed record ChurnFeatures(
    [Feature("Days since they joined", "datediff(as_of_date, joined_date)", Reason = "joined {0:0} days ago")] double TenureDays,
    [Feature("Price of a month, in dollars", "monthly_usd", Reason = "pays ${0:0.##} a month")] double MonthlyUsd,
    [Feature("Age in years", "age", Reason = "is {0:0} years old")] double? Age,
    [Feature("Hours watched in the last week", "sum(watched_hours) FILTER (WHERE age_days <= 7)", Topic = "watching", Reason = "hours watched in the last week: {0:0.#}")] double WatchedHoursWeek,
    [Feature("Hours watched in the last four weeks", "sum(watched_hours) FILTER (WHERE age_days <= 28)", Topic = "watching", Reason = "hours watched in four weeks: {0:0.#}")] double WatchedHoursMonth,
    [Feature("Hours watched, of each day a tenth less than of the next", "sum(watched_hours * pow(0.9, age_days))", Topic = "watching", Reason = "hours watched, the latest counting most: {0:0.#}")] double WatchedHoursRecent,
    [Feature("Sessions in the last week", "count_if(kind = 'session' AND age_days <= 7)", Topic = "watching", Reason = "sessions in the last week: {0:0}")] double SessionsWeek,
    [Feature("Days since they last watched", "min(age_days) FILTER (WHERE watched_hours > 0)", Topic = "watching", Reason = "last watched {0:0} days ago")] double? DaysSinceWatched,
    [Feature("Starts that failed in the last week", "sum(start_failures) FILTER (WHERE age_days <= 7)", Topic = "starts", Reason = "failed starts in the last week: {0:0}")] double StartFailuresWeek,
    [Feature("Starts that failed, of each day a tenth less than of the next", "sum(start_failures * pow(0.9, age_days))", Topic = "starts", Reason = "failed starts, the latest counting most: {0:0.#}")] double StartFailuresRecent,
    [Feature("Interruptions in the last week", "sum(rebuffers) FILTER (WHERE age_days <= 7)", Topic = "interruptions", Reason = "interruptions in the last week: {0:0}")] double RebuffersWeek,
    [Feature("Interruptions, of each day a tenth less than of the next", "sum(rebuffers * pow(0.9, age_days))", Topic = "interruptions", Reason = "interruptions, the latest counting most: {0:0.#}")] double RebuffersRecent,
    [Feature("Requests for help in the last four weeks", "count_if(kind = 'ticket' AND age_days <= 28)", Topic = "help", Reason = "requests for help in four weeks: {0:0}")] double TicketsMonth,
    [Feature("Requests for help, of each day a tenth less than of the next", "sum(pow(0.9, age_days)) FILTER (WHERE kind = 'ticket')", Topic = "help", Reason = "requests for help, the latest counting most: {0:0.#}")] double TicketsRecent,
    [Feature("Attempts at the open payment that failed", "max_by(failed_attempts, at) FILTER (WHERE kind = 'payment')", Topic = "payments", Reason = "failed attempts at the open payment: {0:0}")] double FailedAttempts,
    [Feature("Failed payments in the last four weeks", "count_if(failed_attempts > 0 AND age_days <= 28)", Topic = "payments", Reason = "failed payments in four weeks: {0:0}")] double FailedPaymentsMonth);
