using Reelhouse.Spark.Sql;
using Reelhouse.Spark.Sql.Streaming;
using Reelhouse.Spark.Udfs;
using static Reelhouse.Spark.Sql.Functions;
using Window = Reelhouse.Spark.Sql.Expressions.Window;

namespace Reelhouse.Live.Tests.Udfs;

/// <summary>C# functions on a cluster whose executors are processes of their own, in folders of their own, that have never heard of .NET programs.</summary>
[Collection(nameof(ClusterFixture))]
public sealed class ClusterTests(ClusterFixture cluster) : IAsyncLifetime
{
    private SparkSession? _spark;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private SparkSession Spark => _spark ?? throw new InvalidOperationException("The session is not open.");

    public async ValueTask InitializeAsync() => _spark = await SparkSession.Builder().Remote(cluster.SparkRemote).CreateAsync(Cancellation);

    public async ValueTask DisposeAsync()
    {
        if (_spark is not null) await _spark.DisposeAsync();
    }

    [Fact]
    public async Task functions_run_on_both_workers()
    {
        var where = Udf((long id) => Slowly(AppContext.BaseDirectory, id));

        var folders = await Spark.Range(0, 4, 1, 4).Select(where.Apply("id").As("folder")).Distinct().CollectAsync<string>(Cancellation);

        Assert.Equal(2, folders.Count);
        Assert.All(folders, folder => Assert.Contains("reelhouse-worker-", folder, StringComparison.Ordinal));
    }

    [Fact]
    public async Task aggregates_over_windows_find_the_worker_too()
    {
        var least = Udaf((IEnumerable<long> values) => values.Min());

        var rows = Spark.Range(4).Select(least.Apply("id").Over(Window.PartitionBy((Col("id") % 2).As("odd"))).As("least"));

        Assert.Equal([0L, 0L, 1L, 1L], (await rows.CollectAsync<long>(Cancellation)).Order());
    }

    [Fact]
    public async Task a_broadcast_and_groups_reach_every_executor()
    {
        var names = await Spark.BroadcastAsync(new[] { "even", "odd" }, Cancellation);

        var counts = Spark.Range(0, 100, 1, 4).SelectExpr("id % 2 AS odd", "id").GroupBy("odd")
            .FlatMapGroups((long odd, IEnumerable<long> rows) => Enumerable.Repeat($"{names.Value[odd]} {rows.Count()}", 1));

        Assert.Equal(["even 50", "odd 50"], (await counts.CollectAsync<string>(Cancellation)).Order());
    }

    [Fact]
    public async Task a_function_of_a_streams_batches_runs_beside_the_driver_and_its_functions_on_executors()
    {
        var table = $"batches_{Guid.NewGuid():N}";
        var checkpoint = Directory.CreateTempSubdirectory("reelhouse-checkpoint-");
        var query = await Spark.ReadStream().Format("rate-micro-batch").Option("rowsPerBatch", 2).Option("numPartitions", 1).Load().WriteStream()
            .Option("checkpointLocation", checkpoint.FullName)
            .ForeachBatch((batch, batchId) =>
            {
                var word = Udf((long value) => $"{batchId} {value}");
                batch.Select(word.Apply("value").As("word")).Write().Mode("append").SaveAsTable(table);
            })
            .Trigger(Trigger.Once()).StartAsync(Cancellation);
        await query.AwaitTerminationAsync(Cancellation);

        Assert.Equal(["0 0", "0 1"], (await Spark.Table(table).CollectAsync<string>(Cancellation)).Order());
        checkpoint.Delete(recursive: true);
    }

    [Fact]
    public async Task a_streams_functions_run_on_executors_where_sessions_share_a_folder()
    {
        await using var sharing = await SparkSession.Builder().Remote(cluster.SparkRemote).Config("spark.sql.artifact.isolation.enabled", "false").CreateAsync(Cancellation);
        var names = await sharing.BroadcastAsync(new[] { "even", "odd" }, Cancellation);
        var name = Udf((long value) => names.Value[value % 2]);
        var table = $"names_{Guid.NewGuid():N}";
        var query = await sharing.ReadStream().Format("rate-micro-batch").Option("rowsPerBatch", 4).Option("numPartitions", 4).Load().Select(name.Apply("value").As("name"))
            .WriteStream().Format("memory").QueryName(table).Trigger(Trigger.Once()).StartAsync(Cancellation);
        await query.AwaitTerminationAsync(Cancellation);

        Assert.Equal(["even", "even", "odd", "odd"], (await sharing.Table(table).CollectAsync<string>(Cancellation)).Order());
    }

    [Fact]
    public async Task a_streams_functions_are_refused_where_executors_would_not_find_them()
    {
        var next = Udf((long value) => value + 1);
        var stream = Spark.ReadStream().Format("rate-micro-batch").Option("rowsPerBatch", 4).Load().Select(next.Apply("value"));

        var refused = await Assert.ThrowsAsync<NotSupportedException>(() => stream.WriteStream().Format("noop").Trigger(Trigger.Once()).StartAsync(Cancellation));

        Assert.Contains("spark.sql.artifact.isolation.enabled", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_worker_killed_in_the_middle_of_a_task_costs_a_retry_and_nothing_else()
    {
        var fragile = Udf((long id) => id == 70 && TaskContext.Current!.AttemptNumber == 0 ? Die() : id);

        var sum = await Spark.Range(0, 100, 1, 4).Select(fragile.Apply("id").As("id")).SelectExpr("sum(id)").FirstAsync<long>(Cancellation);

        Assert.Equal(4950, sum);
    }

    private static string Slowly(string answer, long id)
    {
        TaskContext.Current!.CancellationToken.WaitHandle.WaitOne(TimeSpan.FromSeconds(id == 0 ? 1 : 0.5));
        return answer;
    }

    private static long Die()
    {
        System.Diagnostics.Process.GetCurrentProcess().Kill();
        throw new InvalidOperationException("It outlived its own end.");
    }
}
