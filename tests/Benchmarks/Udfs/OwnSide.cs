using Reelhouse.Benchmarks.Contests;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Benchmarks.Udfs;

/// <summary>This client, with the workloads that udf_peer.py has under the same names.</summary>
internal sealed class OwnSide(SparkSession spark, Scale scale) : ISide
{
    public async Task<string> ChecksumAsync(string workload, CancellationToken cancellationToken) =>
        await Make(workload).SelectExpr(Checksum.OfRows).FirstAsync<string>(cancellationToken) ?? throw new BenchmarkException($"The checksum of {workload} is null.");

    public async Task<double> RunAsync(string workload, CancellationToken cancellationToken)
    {
        var frame = Make(workload);
        var started = TimeProvider.System.GetTimestamp();
        await frame.Write().Format("noop").Mode(SaveMode.Overwrite).SaveAsync(cancellationToken);
        return TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }

    private DataFrame Make(string workload) => workload switch
    {
        "identity" => spark.Table("floats").MapInArrow(batches => batches, Tables.FloatColumns),
        "plus_one" => spark.Table("floats").MapInArrow(Functions.PlusOne, Tables.FloatColumns),
        "plus_one_spans" => spark.Table("floats").Select(PlusOne()),
        "row" => spark.Table("pairs").Select(Udf((double price, string word) => price * 2 + word.Length).Apply("price", "word").As("weight")),
        "groups" => spark.Table("pieces").GroupBy("key").ApplyInArrow((key, batches) => [Functions.Total(key, batches)], "key bigint, total bigint"),
        "tasks" => Numbers().Select(ArrowUdf(Functions.Next, "bigint").Apply("id").As("number")),
        "no_tasks" => Numbers().SelectExpr("id + 1 AS number"),
        _ => throw new ArgumentOutOfRangeException(nameof(workload), workload, "There is no such workload."),
    };

    private static IEnumerable<Column> PlusOne()
    {
        var plusOne = ArrowUdf((ReadOnlySpan<float> values, Span<float> results) => Functions.PlusOne(values, results), "float");
        return Enumerable.Range(0, Scale.Columns).Select(at => plusOne.Apply($"c{at}").As($"c{at}"));
    }

    private DataFrame Numbers() => spark.Range(0, scale.Tasks * 10L, 1, scale.Tasks);
}
