using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Bronze;

/// <summary>
/// Appends the files of a landing folder that the table does not hold yet, all in one commit: a run that is killed has
/// either taken them or not, and the table itself says which, so no file is taken twice.
/// </summary>
internal abstract class LandedFilesJob<TRow>(string folder) : IJob
{
    private static readonly TableDefinition Table = Table<TRow>.Definition;

    public int Stage => 2;

    public string Name => Table.Name;

    public IReadOnlyList<string> Reads => [];

    public IReadOnlyList<string> Writes => [Table.Name];

    public Needs Needs => Needs.Spark | Needs.S3;

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        await context.Lake.EnsureAsync(Table, cancellationToken).ConfigureAwait(false);
        var spark = await context.Lake.SparkAsync(cancellationToken).ConfigureAwait(false);
        var landed = LandedAsync(spark, $"s3a://{context.Settings.S3.Bucket}/{folder}", cancellationToken);
        var held = HeldAsync(spark, cancellationToken);
        var news = (await landed.ConfigureAwait(false)).Except(await held.ConfigureAwait(false), StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return news.Count == 0
            ? await UnchangedAsync(context.Lake, cancellationToken).ConfigureAwait(false)
            : await AppendAsync(context.Lake, spark, news, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<string>> LandedAsync(SparkSession spark, string address, CancellationToken cancellationToken)
    {
        var files = await spark.Read().Format("binaryFile").Option("pathGlobFilter", "*.csv").Load(address)
            .Select(Col("_metadata.file_path").As("file")).CollectAsync(cancellationToken).ConfigureAwait(false);
        return [.. files.Select(row => row.GetAs<string>("file"))];
    }

    private static async Task<IReadOnlyList<string>> HeldAsync(SparkSession spark, CancellationToken cancellationToken)
    {
        var files = await spark.Table(Table.Name).Select("source_file").Distinct().CollectAsync(cancellationToken).ConfigureAwait(false);
        return [.. files.Select(row => row.GetAs<string>("source_file"))];
    }

    private static async Task<JobOutcome> UnchangedAsync(Lake lake, CancellationToken cancellationToken)
    {
        var last = await lake.LastCommitAsync(Table.Name, cancellationToken).ConfigureAwait(false);
        return await new IngestBalance(lake, Table.Name).UnchangedAsync(last, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<JobOutcome> AppendAsync(Lake lake, SparkSession spark, IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        var read = spark.Read().Format("csv").Schema(LandedFilesTransform.FileSchema<TRow>()).Options(LandedFilesTransform.CsvOptions).Load([.. files]);
        var rowsIn = await read.CountAsync(cancellationToken).ConfigureAwait(false);
        await LandedFilesTransform.Apply<TRow>(read).WriteTo(Table.Name).AppendAsync(cancellationToken).ConfigureAwait(false);
        var commit = await lake.RefreshAsync(Table.Name, cancellationToken).ConfigureAwait(false);
        return await new IngestBalance(lake, Table.Name).AppendedAsync(commit, rowsIn, commit.RowsWritten, cancellationToken).ConfigureAwait(false);
    }
}
