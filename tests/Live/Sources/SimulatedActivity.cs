using System.Text;
using Reelhouse.Jobs.Sources;
using Reelhouse.Jobs.Sources.Activity;

namespace Reelhouse.Live.Tests.Sources;

/// <summary>What a collector that nothing ever disturbed has to send.</summary>
internal static class SimulatedActivity
{
    public static readonly DateOnly From = new(2023, 7, 1);

    private static readonly IReadOnlyList<DeliveredTitle> Titles = SimulatorFiles.Titles(Read(DeliveredSource.Titles));
    private static readonly IReadOnlyList<Subscriber> Subscribers = SimulatorFiles.Subscribers(Read(DeliveredSource.Subscribers));

    public static ILookup<string, CommittedMessage> Until(DateOnly to, FaultCounts? planted = null)
    {
        using var simulator = new ActivitySimulator(new(Reelhouse.Jobs.SimulatorSettings.DefaultSeed, From, 0), Titles, Subscribers);
        return simulator.Chunks(to, 1000).SelectMany(chunk => simulator.Simulate(chunk, planted ?? new()).Select(Kept))
            .ToLookup(message => message.Topic, message => message.Message);
    }

    /// <summary>The chance of each who is there at a day's end to leave on the next.</summary>
    public static IReadOnlyDictionary<string, double> HazardsOf(DateOnly day)
    {
        using var simulator = new ActivitySimulator(new(Reelhouse.Jobs.SimulatorSettings.DefaultSeed, From, 0), Titles, Subscribers);
        Assert.NotEqual(0, simulator.Chunks(day, 1000).Sum(chunk => simulator.Simulate(chunk, new()).Count()));
        return simulator.Hazards().ToDictionary();
    }

    private static (string Topic, CommittedMessage Message) Kept(ActivityMessage message) => (
        message.Topic.Name(),
        new(0, Encoding.UTF8.GetString(message.Key.Span), Encoding.UTF8.GetString(message.Value.Span), message.SentAt));

    private static IReadOnlyList<string[]> Read(DeliveredSource source) => new DeliveredFile(source, SourcesFixture.DataFolder).Read();
}
