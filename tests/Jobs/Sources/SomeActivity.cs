using Reelhouse.Jobs.Sources.Activity;

namespace Reelhouse.Jobs.Tests.Sources;

/// <summary>Simulations of which only the tested part matters.</summary>
internal static class SomeActivity
{
    public static readonly DateOnly From = new(2023, 7, 1);
    public static readonly DateOnly To = new(2023, 7, 31);

    public static SimulatorOptions Options(int seed = 20230701, int synthetic = 0) => new(seed, From, synthetic);

    public static IReadOnlyList<SentMessage> Of(
        SimulatorOptions options, DateOnly to, FaultCounts? planted = null, IReadOnlyList<Subscriber>? subscribers = null, int chunk = 1000)
    {
        using var simulator = new ActivitySimulator(options, SampleData.Titles, subscribers ?? SampleData.Subscribers);
        return [.. simulator.Chunks(to, chunk).SelectMany(part => simulator.Simulate(part, planted ?? new()).Select(SentMessage.Of))];
    }
}
