using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Gold.FctPayment;

/// <summary>One row per month that a subscriber has paid for.</summary>
[Table("gold.fct_payment", Owner = "billing", Grain = "A month paid by a subscriber")]
internal sealed record Payment(
    [Key, Pii] string SubscriberId,
    [Key, Doc("1 for the first month")] int PaymentNumber,
    [Doc("The day the month begins")] DateOnly PaymentDate,
    string Plan,
    decimal AmountUsd);
