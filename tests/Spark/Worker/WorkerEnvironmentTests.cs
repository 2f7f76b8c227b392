using Reelhouse.Spark.Worker.Daemon;

namespace Reelhouse.Spark.Tests.Worker;

public sealed class WorkerEnvironmentTests
{
    [Fact]
    public void times_are_set_in_seconds()
    {
        var environment = Read(("REELHOUSE_CANCEL_WAIT_SECONDS", "0.5"), ("REELHOUSE_IDLE_LIMIT_SECONDS", "90"));
        Assert.Equal(
            (TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(90), TimeSpan.FromMinutes(10)), (environment.CancelWait, environment.IdleLimit, environment.DrainLimit));
    }

    [Theory]
    [InlineData("REELHOUSE_CANCEL_WAIT_SECONDS", "soon")]
    [InlineData("REELHOUSE_DRAIN_LIMIT_SECONDS", "-1")]
    [InlineData("PYTHON_WORKER_FACTORY_PORT", "99999")]
    public void a_variable_that_is_no_number_is_named_with_its_value(string name, string value)
    {
        var unfit = Assert.Throws<WorkerStartException>(() => Read((name, value)));
        Assert.Contains($"{name} is '{value}'", unfit.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void a_session_that_asks_for_logs_names_itself()
    {
        Assert.True(Read(("PYSPARK_SPARK_SESSION_UUID", "c0ffee")).CapturesLogs);
        Assert.False(Read().CapturesLogs);
    }

    private static WorkerEnvironment Read(params (string Name, string Value)[] variables)
    {
        var set = variables.Append(("PYTHON_WORKER_FACTORY_SECRET", "a secret")).ToDictionary();
        return WorkerEnvironment.Read(set.GetValueOrDefault);
    }
}
