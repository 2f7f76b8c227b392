using System.Runtime.CompilerServices;
using Reelhouse.Jobs.Sources.Activity;

namespace Reelhouse.Jobs.Tests.Sources;

public sealed class SimulatorMemoryTests
{
    private const int Many = 200_000;

    [Fact]
    public void a_subscriber_carries_sixteen_bytes_from_day_to_day() => Assert.Equal(16, Unsafe.SizeOf<SubscriberState>());

    [Fact]
    public void a_day_of_many_subscribers_leaves_no_garbage_per_event()
    {
        using var simulator = new ActivitySimulator(SomeActivity.Options(synthetic: Many), SampleData.Titles, SampleData.Subscribers);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var messages = simulator.Chunks(SomeActivity.From, Many).SelectMany(chunk => simulator.Simulate(chunk, new())).LongCount();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(messages > Many);
        Assert.True(allocated < 4_000_000, $"{allocated} bytes for {messages} messages");
    }
}
