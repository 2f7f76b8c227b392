using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Silver.Subscribers;

/// <summary>What is judged: a row of the user base, or an event of a subscription.</summary>
internal sealed record SubscriberCandidate(
    [Key, Pii] string SubscriberId,
    string Plan,
    decimal MonthlyUsd,
    DateOnly JoinedDate,
    DateOnly LastPaymentDate,
    string Country,
    [Pii] int? Age,
    [Pii] string? Gender,
    string Device,
    [Doc("Whether the row brings a subscriber: one of the user base, or the sign-up of one who is not there")] bool BringsSubscriber);
