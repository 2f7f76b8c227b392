using System.Collections.Concurrent;
using System.Globalization;
using Reelhouse.Spark;
using Reelhouse.Spark.Delta;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Tables;

/// <summary>The tables of the house: made where missing, read at a version, replaced in one commit. One session serves all jobs of the process.</summary>
internal sealed class Lake(LakeSession session, string root)
{
    private readonly LakeCatalog _catalog = new(session, root);
    private readonly ConcurrentDictionary<string, Task<TableCommit>> _last = new();

    /// <summary>The lake's root, without a slash at its end.</summary>
    public string Root { get; } = root;

    public Task<SparkSession> SparkAsync(CancellationToken cancellationToken) => session.GetAsync(cancellationToken);

    /// <summary>Makes the table if it is missing.</summary>
    public Task EnsureAsync(TableDefinition table, CancellationToken cancellationToken) => _catalog.EnsureAsync(table, cancellationToken);

    /// <summary>Makes the table if it is missing. For tables whose rows stay: one of an earlier version of the definition gets the columns that it lacks.</summary>
    /// <exception cref="JobException">Its rows cannot be kept so.</exception>
    public Task EnsureGrownAsync(TableDefinition table, CancellationToken cancellationToken) => _catalog.EnsureGrownAsync(table, cancellationToken);

    /// <summary>The table's last commit. Only this process writes while it runs, so the log is asked once.</summary>
    public Task<TableCommit> LastCommitAsync(string table, CancellationToken cancellationToken) =>
        _last.GetOrAdd(table, name => AskAsync(name, cancellationToken));

    /// <summary>Has the logs asked again.</summary>
    public void Forget() => _last.Clear();

    /// <summary>The table's rows as they were at a version.</summary>
    public async Task<DataFrame> ReadAsync(string table, long version, CancellationToken cancellationToken)
    {
        var spark = await SparkAsync(cancellationToken).ConfigureAwait(false);
        return spark.Read().Option("versionAsOf", version).Table(table);
    }

    /// <summary>Puts the rows in the place of some others, or of all where <paramref name="replaced"/> is null, in one commit that carries the stamp.</summary>
    public async Task<TableCommit> OverwriteAsync(TableDefinition table, TableCommit last, DataFrame rows, Column? replaced, CommitStamp stamp, CancellationToken cancellationToken)
    {
        if (last.Stamp?.TableVersion != table.Version)
        {
            // Where some rows stay, the table may not be made anew.
            await (replaced is null ? _catalog.ReplaceIfOutdatedAsync(table, cancellationToken) : EnsureGrownAsync(table, cancellationToken)).ConfigureAwait(false);
        }

        await rows.WriteTo(table.Name).Option("userMetadata", stamp.Write()).OverwriteAsync(replaced ?? Lit(true), cancellationToken).ConfigureAwait(false);
        return await RefreshAsync(table.Name, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks the log again, after a write.</summary>
    public Task<TableCommit> RefreshAsync(string table, CancellationToken cancellationToken) => _last[table] = AskAsync(table, cancellationToken);

    /// <summary>Rows that the commits of these streaming batches wrote, by Delta's own count.</summary>
    public async Task<long> RowsOfBatchesAsync(string table, IReadOnlyCollection<long> batches, CancellationToken cancellationToken)
    {
        var spark = await SparkAsync(cancellationToken).ConfigureAwait(false);
        var commits = await DeltaTable.ForName(spark, table).HistoryAsync(batches.Count + 1, cancellationToken).ConfigureAwait(false);
        return commits.Where(commit => Number(commit.OperationParameters, "epochId") is { } batch && batches.Contains(batch)).Sum(RowsWritten);
    }

    private static long RowsWritten(HistoryEntry commit) => Number(commit.OperationMetrics, "numOutputRows") ?? 0;

    private static long? Number(IReadOnlyDictionary<string, string?>? values, string name) =>
        values?.GetValueOrDefault(name) is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : null;

    private async Task<TableCommit> AskAsync(string table, CancellationToken cancellationToken)
    {
        var spark = await SparkAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var last = (await DeltaTable.ForName(spark, table).HistoryAsync(1, cancellationToken).ConfigureAwait(false))[0];
            return new(table, last.Version, CommitStamp.Read(last.UserMetadata), RowsWritten(last), AppendStamp.Read(last.UserMetadata)?.RowsRead);
        }
        catch (SparkException missing) when (missing.ErrorClass is "TABLE_OR_VIEW_NOT_FOUND" or "DELTA_MISSING_DELTA_TABLE" or "SCHEMA_NOT_FOUND")
        {
            throw new JobException(
                new($"{table} is not there.", Root, "The job that makes it has not run in this lake.", $"spark-submit/submit.sh {table} --run-date D"), missing);
        }
    }
}
