using Reelhouse.Scoring.Delta.Log;
using Reelhouse.Scoring.Delta.Reading;
using Reelhouse.Scoring.Delta.Storage;
using Reelhouse.Spark.Sql;
using Reelhouse.Spark.Sql.Types;
using Reelhouse.Trees;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Scoring.Delta.Scanning;

/// <summary>Makes a snapshot's files the tasks of a query, as Spark's own scan does: large files are cut, small ones share a task.</summary>
/// <param name="spark">The session.</param>
/// <param name="table">The snapshot.</param>
internal sealed class ScanPlan(SparkSession spark, TableSnapshot table)
{
    private readonly List<(string Name, DataType Type)> _partitions = [];

    public async Task<DataFrame> ScoreAsync(TreeModel model, ScoreOptions options, CancellationToken cancellationToken)
    {
        var features = FeatureColumns.Of(table.Schema, model.Features);
        var keys = FeatureColumns.Keys(table.Schema, options);
        StructField[] read = [.. keys.Concat(features).DistinctBy(column => column.Name)];
        var columns = System.Array.ConvertAll(read, column => ScanRules.Column(table, column, _partitions));
        var executors = await ExecutorsAsync(cancellationToken).ConfigureAwait(false);
        var library = await NativeLibraryFile.ShipAsync(spark, executors.Processors).ConfigureAwait(false);
        var file = await ShippedModel.ShipAsync(spark, model, cancellationToken).ConfigureAwait(false);
        var task = new ScanTask(new(file, keys.Length, options.Kind, options.Reasons), table.Location, library, columns, Indices(keys), Indices(features));
        var files = await FilesAsync(cancellationToken).ConfigureAwait(false);
        foreach (var scheme in files.Schemes) ScanRules.CheckScheme(scheme);
        if (files.First is not null) await ProbeAsync(files.First, task, cancellationToken).ConfigureAwait(false);
        var sizes = await SplitSizes.OfAsync(spark, cancellationToken).ConfigureAwait(false);
        var (split, tasks) = sizes.For(files.Count, files.Bytes, executors.Slots);
        var scored = Splits(files.Files, split, tasks).MapInArrow(splits => TableScan.Score(splits, task), ScoredFrame.Output(keys, model, options));
        return ScoredFrame.Named(scored, keys, options);

        int[] Indices(IEnumerable<StructField> of) => [.. of.Select(column => System.Array.FindIndex(read, each => each.Name == column.Name))];
    }

    /// <summary>How many tasks run at once, and on which processors.</summary>
    private async Task<(int Slots, string[] Processors)> ExecutorsAsync(CancellationToken cancellationToken)
    {
        var row = await spark.Range(10_000).SelectExpr("spark_partition_id() AS slot", "reflect('java.lang.System', 'getProperty', 'os.arch') AS processor")
            .Agg(Expr("count(DISTINCT slot)"), Expr("array_join(collect_set(processor), ',')"))
            .FirstAsync<(long Slots, string Processors)>(cancellationToken).ConfigureAwait(false);
        return ((int)row.Slots, row.Processors.Split(','));
    }

    // The log is read again wherever a frame of it is: a list of few files is fetched and given back as it is.
    private async Task<FileList> FilesAsync(CancellationToken cancellationToken)
    {
        var few = await table.Files.Limit(FileList.Few + 1).SelectExpr("path", "size", "to_json(struct(*))").CollectAsync<(string Path, long Size, string File)>(cancellationToken).ConfigureAwait(false);
        if (few.Count <= FileList.Few)
        {
            var listed = spark.CreateDataFrame(few.Select(each => new ListedFile(each.File))).SelectExpr($"from_json(file, '{LogReader.FileType}') AS file").Select(Col("file.*"));
            return new(listed, few.Count, few.Sum(each => each.Size), few.Select(each => each.Path).Min(StringComparer.Ordinal), [.. few.Select(each => DataStorage.Scheme(each.Path)).Distinct()]);
        }

        var all = await table.Files.SelectExpr("count(*)", "sum(size)", "min(path)", "array_join(collect_set(coalesce(nullif(regexp_extract(path, '^([^:/]+):/', 1), ''), 'file')), ',')")
            .FirstAsync<(long Count, long Bytes, string First, string Schemes)>(cancellationToken).ConfigureAwait(false);
        return new(table.Files, all.Count, all.Bytes, all.First, all.Schemes.Split(','));
    }

    // Whether executors reach the files, with the keys that they have, and read what is in them, only they know.
    private async Task ProbeAsync(string path, ScanTask task, CancellationToken cancellationToken)
    {
        var faults = spark.Range(1).MapInArrow(_ => Probe.Of(path, task), "fault STRING");
        if (await faults.FirstAsync<string>(cancellationToken).ConfigureAwait(false) is { } fault) throw new NotScannableException($"an executor could not read {path}: {fault}");
    }

    private DataFrame Splits(DataFrame files, long split, int tasks)
    {
        var partitions = _partitions.Select((partition, i) => $"CAST(partitionValues[{Text(partition.Name)}] AS {partition.Type.Sql}) AS partition_{i}");
        return files.SelectExpr("*", $"explode(sequence(0L, greatest(size - 1, 0L), {split}L)) AS start").SelectExpr("*", $"start + {split}L AS end")
            .SelectExpr(FileSplit.Columns.Select((column, i) => $"{column} AS split_{i}").Concat(partitions))
            .Repartition(tasks);
    }

    private static string Text(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
