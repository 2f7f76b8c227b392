using Reelhouse.Benchmarks.Contests;
using Reelhouse.Scoring;
using Reelhouse.Scoring.Delta;
using Reelhouse.Spark.Delta;
using Reelhouse.Spark.Sql;
using Reelhouse.Trees;

namespace Reelhouse.Benchmarks.Scoring;

/// <summary>This client and scorer, with the workloads that scoring_peer.py has under the same names.</summary>
internal sealed class ScoringSide(SparkSession spark, IReadOnlyDictionary<string, TreeModel> models) : ISide
{
    /// <summary>What has to be read and made of a row at least.</summary>
    public const string BuiltIn = "built in";

    /// <summary>What comes before a model's name where workers read the table's files themselves.</summary>
    public const string Scan = "scan ";

    public async Task<string> ChecksumAsync(string workload, CancellationToken cancellationToken) =>
        await (await MakeAsync(workload, cancellationToken)).SelectExpr(Checksum.OfRows).FirstAsync<string>(cancellationToken) ?? throw new BenchmarkException($"The checksum of {workload} is null.");

    public async Task<double> RunAsync(string workload, CancellationToken cancellationToken)
    {
        var frame = await MakeAsync(workload, cancellationToken);
        var started = TimeProvider.System.GetTimestamp();
        await frame.Write().Format("noop").Mode(SaveMode.Overwrite).SaveAsync(cancellationToken);
        return TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }

    private async Task<DataFrame> MakeAsync(string workload, CancellationToken cancellationToken)
    {
        if (workload == BuiltIn)
            return spark.Table(ScoringTables.Table).SelectExpr("id", $"{string.Join(" + ", Enumerable.Range(0, Rows.Features).Select(feature => $"Column_{feature}"))} AS score");
        var options = new ScoreOptions { Keys = ["id"], Kind = ScoreKind.Raw };
        if (!workload.StartsWith(Scan, StringComparison.Ordinal)) return await spark.Table(ScoringTables.Table).ScoreAsync(models[workload], options, cancellationToken);
        var scored = await DeltaTable.ForName(spark, ScoringTables.Table).ScoreAsync(models[workload[Scan.Length..]], options, cancellationToken: cancellationToken);
        return scored.Path is ScanPath.DirectScan ? scored.Rows : throw new BenchmarkException($"The table takes the ordinary path: {scored.Reason}");
    }
}
