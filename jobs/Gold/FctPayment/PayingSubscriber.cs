using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Gold.FctPayment;

/// <summary>What is judged: a subscriber with the months paid for.</summary>
internal sealed record PayingSubscriber([Key] string SubscriberId, string Plan, decimal MonthlyUsd, DateOnly JoinedDate, int MonthsPaid);
