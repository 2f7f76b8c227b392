namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>A payment each month on the day the subscription began; one that fails is tried again after three and after seven days.</summary>
internal static class Payments
{
    /// <summary>After so many failures the subscription ends.</summary>
    public const int MostAttempts = 3;

    private const double UsualFailure = 0.03;
    private const double FailureAgain = 0.45;
    private static readonly int[] DaysAfterBilling = [0, 3, 7];
    private static readonly string[] Reasons = ["card_declined", "insufficient_funds", "card_expired"];

    public static void Simulate(ref SubscriberDay day)
    {
        if (!IsDue(day.State.FailedPayments, DaysSinceBilling(day.Date, day.Profile.Start))) return;
        var draw = day.Draw(Behaviour.Payments);
        var at = day.At(Math.Max(day.Awake, draw.Between(60, 6 * 60 * 60)));
        var attempt = day.State.FailedPayments + 1;
        var fails = draw.Chance(attempt == 1 ? UsualFailure : FailureAgain);
        day.State.FailedPayments = fails ? (byte)attempt : (byte)0;
        day.Send(
            new PaymentEvent(fails ? PaymentEvent.Failed : PaymentEvent.Succeeded, at, day.State.MonthlyCents, attempt, fails ? draw.Pick(Reasons) : null),
            ref draw);
    }

    private static bool IsDue(int failedPayments, int daysSinceBilling) =>
        failedPayments < MostAttempts && daysSinceBilling == DaysAfterBilling[failedPayments];

    private static int DaysSinceBilling(DateOnly day, DateOnly start)
    {
        var thisMonth = BillingDay(day, start);
        return day.DayNumber - (day >= thisMonth ? thisMonth : BillingDay(day.AddMonths(-1), start)).DayNumber;
    }

    // Who began on the 31st pays on the last day of a shorter month.
    private static DateOnly BillingDay(DateOnly inMonth, DateOnly start) =>
        new(inMonth.Year, inMonth.Month, Math.Min(start.Day, DateTime.DaysInMonth(inMonth.Year, inMonth.Month)));
}
