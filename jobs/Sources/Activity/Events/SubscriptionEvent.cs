using System.Text.Json;

namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>A subscription began, changed or ended.</summary>
/// <param name="Type">Its type.</param>
/// <param name="At">When.</param>
/// <param name="Plan">The plan from then on, or the one that ended.</param>
/// <param name="MonthlyCents">The price a month of that plan.</param>
/// <param name="Profile">Whose.</param>
/// <param name="Detail">The plan before a change, or the reason of a cancellation.</param>
internal readonly record struct SubscriptionEvent(
    string Type, DateTime At, string Plan, int MonthlyCents, Profile Profile, string? Detail = null) : IActivityEvent
{
    public const string SignedUp = "signed_up";
    public const string PlanChanged = "plan_changed";
    public const string Cancelled = "cancelled";

    public static Topic Topic => Topic.Subscriptions;

    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteString("plan"u8, Plan);
        json.WriteNumber("monthly_usd"u8, Money.Usd(MonthlyCents));
        json.WriteString("country"u8, Profile.Place.Country);
        json.WriteString("device"u8, Profile.Device);
        json.WriteNumber("age"u8, Profile.Age);
        json.WriteString("gender"u8, Profile.Gender);
        if (Type == PlanChanged) json.WriteString("previous_plan"u8, Detail);
        if (Type == Cancelled) json.WriteString("reason"u8, Detail);
    }
}
