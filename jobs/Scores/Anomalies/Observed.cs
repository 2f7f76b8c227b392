using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Scores.Anomalies;

/// <summary>What is judged: a session or an attempt at a payment, with the columns that measures name.</summary>
internal sealed record Observed(
    [Key] string Id,
    string Source,
    DateTimeOffset At,
    bool IsKnown,
    string? Isp,
    string? City,
    string? Device,
    string? DeviceModel,
    int? WatchSeconds,
    int? RebufferSeconds,
    bool? IsStartFailure,
    string? Plan,
    string? Country,
    string? EventType,
    int? Attempt,
    decimal? AmountUsd);
