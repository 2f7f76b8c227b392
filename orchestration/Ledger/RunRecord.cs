using Reelhouse.JobEvents;

namespace Reelhouse.Orchestration.Ledger;

/// <summary>A run as the ledger holds it.</summary>
internal sealed record RunRecord(
    string RunId,
    DateOnly RunDate,
    Outcome Status,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    ProcessStamp Owner,
    string? Report,
    Headline? Headline,
    JobError? Error);
