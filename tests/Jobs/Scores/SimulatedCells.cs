using System.Text.Json;
using Reelhouse.Anomalies;
using Reelhouse.Jobs.Sources.Activity;
using Reelhouse.Jobs.Tests.Sources;

namespace Reelhouse.Jobs.Tests.Scores;

/// <summary>Counts of simulated activity, made without Spark.</summary>
internal sealed class SimulatedCells
{
    private static readonly string[] Dimensions = ["isp", "city", "device", "device_model"];

    private readonly Dictionary<string, Session> _sessions = [];
    private readonly List<(DateTime At, int Attempt, bool Failed, double Usd)> _payments = [];

    public SimulatedCells(SimulatorOptions options)
    {
        using var simulator = new ActivitySimulator(options, SampleData.Titles, SampleData.Subscribers);
        foreach (var chunk in simulator.Chunks(SomeActivity.To, 1000))
        {
            foreach (var message in simulator.Simulate(chunk, new())) Add(message);
        }
    }

    public IReadOnlyList<Cell> Of(Measure measure) => measure.Name switch
    {
        "start_failure_rate" => Sessions(_ => true, session => session.Failed),
        "rebuffering_rate" => Sessions(session => !session.Failed, session => session.Rebuffered > 0.02 * (session.Watched + session.Rebuffered)),
        "payment_failure_rate" => Payments(payment => payment.Attempt == 1, payment => payment.Failed ? 1 : 0),
        _ => Payments(payment => !payment.Failed, payment => payment.Usd),
    };

    private void Add(ActivityMessage message)
    {
        try
        {
            using var parsed = JsonDocument.Parse(message.Value);
            if (message.Topic == Topic.Playback) AddPlayback(parsed.RootElement);
            if (message.Topic == Topic.Payments) AddPayment(parsed.RootElement);
        }
        catch (JsonException)
        {
            // Planted: it cannot be read.
        }
    }

    private void AddPlayback(JsonElement played)
    {
        var id = played.Text("session_id");
        if (!_sessions.TryGetValue(id, out var session)) _sessions[id] = session = new(played.At(), [.. Dimensions.Select(dimension => played.Text(dimension))]);
        session.Failed |= played.Text("event_type") == "playback_failed";
        session.Watched = Math.Max(session.Watched, played.GetProperty("position_seconds").GetInt32());
        session.Rebuffered = Math.Max(session.Rebuffered, played.GetProperty("rebuffer_seconds").GetInt32());
    }

    private void AddPayment(JsonElement paid) =>
        _payments.Add((paid.At(), paid.GetProperty("attempt").GetInt32(), paid.Text("event_type") == "payment_failed", double.Parse(paid.GetProperty("amount_usd").ToString(), System.Globalization.CultureInfo.InvariantCulture)));

    private List<Cell> Sessions(Func<Session, bool> counts, Func<Session, bool> isHit) =>
        [.. _sessions.Values.Where(counts).Select(session => new Cell(new DateTimeOffset(session.At.Date.AddHours(session.At.Hour), TimeSpan.Zero), session.Values, 1, isHit(session) ? 1 : 0))];

    private List<Cell> Payments(Func<(DateTime At, int Attempt, bool Failed, double Usd), bool> counts, Func<(DateTime At, int Attempt, bool Failed, double Usd), double> total) =>
        [.. _payments.Where(counts).Select(payment => new Cell(new DateTimeOffset(payment.At.Date, TimeSpan.Zero), ["", ""], 1, total(payment)))];

    private sealed record Session(DateTime At, string[] Values)
    {
        public bool Failed { get; set; }

        public int Watched { get; set; }

        public int Rebuffered { get; set; }
    }
}
