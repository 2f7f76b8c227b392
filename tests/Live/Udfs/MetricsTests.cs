using System.Diagnostics.Metrics;
using Reelhouse.Live.Tests.Client;
using Reelhouse.Spark.Udfs;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Live.Tests.Udfs;

/// <summary>What the worker tells of its times stands among Spark's own metrics.</summary>
public sealed class MetricsTests(EngineFixture fixture) : LiveSession(fixture)
{
    private static readonly Meter Plays = new("live.plays");
    private static readonly Counter<long> Odd = Plays.CreateCounter<long>("odd");
    private static readonly Histogram<double> Taken = Plays.CreateHistogram<double>("taken", unit: "ms");

    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(200);

    [Fact]
    public async Task a_query_with_a_function_tells_what_it_cost()
    {
        var next = Udf(Later);
        var rows = Spark.Range(0, 10, 1, 2).Select(next.Apply("id"));
        Assert.Null(rows.ExecutionInfo);

        await rows.CollectAsync<long>(Cancellation);

        var nodes = rows.ExecutionInfo!.Metrics;
        var range = Assert.Single(nodes, node => node.Name == "Range");
        Assert.Equal(new("numOutputRows", 10, "sum"), range.Metrics["numOutputRows"]);
        var function = Assert.Single(nodes, node => node.Name == "ArrowEvalPython");
        Assert.Equal(function.PlanId, range.ParentPlanId);
        Assert.Equal(10, Value("pythonNumRowsReceived"));
        Assert.True(Value("pythonTotalTime") >= Wait.TotalMilliseconds);
        Assert.True(Value("pythonProcessingTime") >= Wait.TotalMilliseconds);
        Assert.All(["pythonBootTime", "pythonInitTime", "pythonDataSent", "pythonDataReceived"], name => Assert.True(Value(name) > 0, name));

        long Value(string name) => function.Metrics[name].Value;
    }

    [Fact]
    public async Task what_functions_count_and_time_comes_to_their_session()
    {
        var counted = Udf((long id) =>
        {
            if (id % 2 == 1) Odd.Add(1);
            Taken.Record(id * 0.5);
            return id;
        });
        Assert.Empty(Spark.FunctionMetrics);

        await Spark.Range(0, 10, 1, 2).Select(counted.Apply("id").As("id")).CollectAsync<long>(Cancellation);
        Assert.Equal(new("live.plays", "odd", null, 5, 5, 1, 1), Spark.FunctionMetrics["live.plays.odd"]);
        Assert.Equal(new("live.plays", "taken", "ms", 10, 22.5, 0, 4.5), Spark.FunctionMetrics["live.plays.taken"]);

        await Spark.Range(0, 10, 1, 2).Select(counted.Apply("id").As("id")).Write().Format("noop").Mode("overwrite").SaveAsync(cancellationToken: Cancellation);
        Assert.Equal(10, Spark.FunctionMetrics["live.plays.odd"].Sum);
    }

    private static long Later(long id)
    {
        if (id == 0) TaskContext.Current!.CancellationToken.WaitHandle.WaitOne(Wait);
        return id + 1;
    }
}
