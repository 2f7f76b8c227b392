using System.Text.Json;

namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>A month's payment was tried.</summary>
internal readonly record struct PaymentEvent(string Type, DateTime At, int AmountCents, int Attempt, string? Reason = null) : IActivityEvent
{
    public const string Succeeded = "payment_succeeded";
    public const string Failed = "payment_failed";

    public static Topic Topic => Topic.Payments;

    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteNumber("amount_usd"u8, Money.Usd(AmountCents));
        json.WriteNumber("attempt"u8, Attempt);
        if (Reason is not null) json.WriteString("reason"u8, Reason);
    }
}
