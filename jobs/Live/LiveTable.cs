using System.Globalization;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Delta;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Jobs.Live;

/// <summary>A table that batches of scores are added to, each in one commit that also says how far it took the topics.</summary>
internal sealed class LiveTable(Lake lake, TableDefinition table)
{
    // Others may compact the table or change its properties, but not that often between two batches.
    private const int CommitsLookedAt = 50;

    /// <summary>The last batch; null before the first.</summary>
    /// <exception cref="JobException">The table has rows, and none of its latest commits is a batch's.</exception>
    public async Task<LiveStamp?> LastAsync(CancellationToken cancellationToken)
    {
        await lake.EnsureAsync(table, cancellationToken).ConfigureAwait(false);
        var spark = await lake.SparkAsync(cancellationToken).ConfigureAwait(false);
        var commits = await DeltaTable.ForName(spark, table.Name).HistoryAsync(CommitsLookedAt, cancellationToken).ConfigureAwait(false);
        if (commits.Select(commit => LiveStamp.Read(commit.UserMetadata)).FirstOrDefault(stamp => stamp is not null) is { } last) return last;
        return commits.Count < CommitsLookedAt ? null : throw new JobException(new(
            string.Create(CultureInfo.InvariantCulture, $"None of the last {CommitsLookedAt} commits of {table.Name} is a batch's, so that nobody knows how far it scored."),
            table.Name,
            "Somebody else wrote it that often since.",
            $"RESTORE TABLE {table.Name} to the version of its last batch; DESCRIBE HISTORY shows which it is."));
    }

    /// <summary>Adds a batch. Delta takes each number once: of two that add the same one, only the first is there after.</summary>
    public Task AddAsync(DataFrame rows, LiveStamp stamp, CancellationToken cancellationToken) => rows.WriteTo(table.Name)
        .Option("userMetadata", stamp.Write())
        .Option("txnAppId", table.Name)
        .Option("txnVersion", stamp.Batch)
        .AppendAsync(cancellationToken);
}
