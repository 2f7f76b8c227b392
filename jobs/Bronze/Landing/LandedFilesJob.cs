using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Bronze;

/// <summary>
/// Appends the files of a landing folder that the table does not hold yet, each in one commit: a run that is killed has either taken a file or not,
/// and the table itself says which. The commit carries the file's name as a Delta transaction, so that a second writer cannot take it once more.
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
        var news = (await landed.ConfigureAwait(false)).Except(await held.ConfigureAwait(false), StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var balance = new IngestBalance(context.Lake, Table.Name);
        await balance.DemandAsync(await LastAsync(context.Lake, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        JobOutcome? appended = null;
        foreach (var file in news)
            appended = await AppendAsync(context.Lake, spark, file, cancellationToken).ConfigureAwait(false) ?? appended;
        return appended ?? await balance.UnchangedAsync(await LastAsync(context.Lake, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    private static Task<TableCommit> LastAsync(Lake lake, CancellationToken cancellationToken) => lake.LastCommitAsync(Table.Name, cancellationToken);

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

    // A file that another writer took meanwhile makes no commit. RESTORE takes rows back but no transactions: a file restored away stays taken.
    private static async Task<JobOutcome?> AppendAsync(Lake lake, SparkSession spark, string file, CancellationToken cancellationToken)
    {
        var before = await LastAsync(lake, cancellationToken).ConfigureAwait(false);
        var read = spark.Read().Format("csv").Schema(LandedFilesTransform.FileSchema<TRow>()).Options(LandedFilesTransform.CsvOptions).Load(file);
        var rowsIn = await read.CountAsync(cancellationToken).ConfigureAwait(false);
        await LandedFilesTransform.Apply<TRow>(read).WriteTo(Table.Name)
            .Option("userMetadata", new AppendStamp(rowsIn).Write()).Option("txnAppId", file).Option("txnVersion", 1)
            .AppendAsync(cancellationToken).ConfigureAwait(false);
        var commit = await lake.RefreshAsync(Table.Name, cancellationToken).ConfigureAwait(false);
        return commit.Version == before.Version ? null : await new IngestBalance(lake, Table.Name).AppendedAsync(commit, rowsIn, commit.RowsWritten, cancellationToken).ConfigureAwait(false);
    }
}
