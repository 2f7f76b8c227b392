using Reelhouse.Spark.Engine;

namespace Reelhouse.Live.Tests.Engine;

public sealed class EngineTests(EngineFixture fixture)
{
    [Fact]
    public void a_running_engine_is_found_by_its_home()
    {
        var state = EngineState.TryRead(fixture.Home);

        Assert.NotNull(state);
        Assert.Equal(fixture.Endpoints.SparkRemote, state.Endpoints.SparkRemote);
        Assert.Equal(Environment.ProcessId, state.OwnerPid);
    }
}
