namespace Reelhouse.Anomalies;

/// <summary>The measures that are watched.</summary>
public static class Measures
{
    /// <summary>Rows that are sessions of playback: is_start_failure, watch_seconds, rebuffer_seconds, isp, city, device, device_model.</summary>
    public const string Sessions = "session";

    /// <summary>Rows that are attempts at payments: event_type, attempt, amount_usd, plan, country.</summary>
    public const string Payments = "payment";

    private static readonly string[] Viewing = ["isp", "city", "device", "device_model"];

    /// <summary>All of them; their dimensions are the names of columns.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        new("start_failure_rate", MeasureKind.Rate, Sessions, "true", "int(is_start_failure)", Viewing, IsHourly: true, "sessions", "failed to start"),
        new(
            "rebuffering_rate",
            MeasureKind.Rate,
            Sessions,
            "NOT is_start_failure",
            "int(rebuffer_seconds > 0.02 * (watch_seconds + rebuffer_seconds))",
            Viewing,
            IsHourly: true,
            "sessions that started",
            "stood still for more than 2% of their time"),
        new("payment_failure_rate", MeasureKind.Rate, Payments, "attempt = 1", "int(event_type = 'payment_failed')", ["plan", "country"], IsHourly: false, "first attempts at a payment", "failed"),
        new("daily_revenue", MeasureKind.Amount, Payments, "event_type = 'payment_succeeded'", "amount_usd", [], IsHourly: false, "payments", "came in"),
    ];

    /// <summary>The measure of a name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static Measure Named(string name) => All.FirstOrDefault(measure => measure.Name == name) ?? throw new KeyNotFoundException($"No measure is named {name}.");
}
