using System.Globalization;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark;
using Reelhouse.Spark.Delta;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Jobs.Live;

/// <summary>A table that batches of scores are added to, each in one commit that also says how far it took the topics.</summary>
internal sealed class LiveTable(Lake lake, TableDefinition table)
{
    // Others may compact the table or change its properties, but not that often between two batches.
    private const int CommitsLookedAt = 50;

    private const string Restored = "RESTORE";
    private const string AddedMeanwhile = "DELTA_CONCURRENT_TRANSACTION";

    /// <summary>The table's own id, by which it is told from another one of its name.</summary>
    public async Task<string> IdAsync(CancellationToken cancellationToken) =>
        (await (await DeltaAsync(cancellationToken).ConfigureAwait(false)).DetailAsync(cancellationToken).ConfigureAwait(false)).Id;

    /// <summary>The last batch; null before the first.</summary>
    /// <exception cref="JobException">Somebody has restored the table since, or has written it so often that the last batch is not found.</exception>
    public async Task<LiveStamp?> LastAsync(CancellationToken cancellationToken)
    {
        var commits = await (await DeltaAsync(cancellationToken).ConfigureAwait(false)).HistoryAsync(CommitsLookedAt, cancellationToken).ConfigureAwait(false);
        foreach (var commit in commits)
        {
            if (LiveStamp.Read(commit.UserMetadata) is { } last) return last;
            if (commit.Operation == Restored) throw Unknown($"version {commit.Version} restored an earlier one, and the topic holds what was taken back");
        }

        return commits.Count < CommitsLookedAt ? null : throw Unknown(string.Create(CultureInfo.InvariantCulture, $"none of the last {CommitsLookedAt} commits is a batch's"));
    }

    /// <summary>Adds a batch. Delta takes each number once.</summary>
    /// <exception cref="JobException">Another process adds batches too; this one may not be there.</exception>
    public async Task AddAsync(DataFrame rows, LiveStamp stamp, CancellationToken cancellationToken)
    {
        var batch = rows.WriteTo(table.Name).Option("userMetadata", stamp.Write()).Option("txnAppId", table.Name).Option("txnVersion", stamp.Batch);
        try
        {
            await batch.AppendAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (SparkException refused) when (refused.ErrorClass?.StartsWith(AddedMeanwhile, StringComparison.Ordinal) == true)
        {
            throw Taken(stamp, refused);
        }

        if ((await LastAsync(cancellationToken).ConfigureAwait(false))?.Write() != stamp.Write()) throw Taken(stamp, null);
    }

    private async Task<DeltaTable> DeltaAsync(CancellationToken cancellationToken)
    {
        await lake.EnsureGrownAsync(table, cancellationToken).ConfigureAwait(false);
        return DeltaTable.ForName(await lake.SparkAsync(cancellationToken).ConfigureAwait(false), table.Name);
    }

    private JobException Unknown(string why) => new(new(
        $"Nobody knows how far {table.Name} scored: {why}.",
        table.Name,
        "Somebody else wrote the table since its last batch.",
        $"DROP TABLE {table.Name}, remove its folder and delete the topics that it was sent to: live scoring then starts anew from what the silver tables hold."));

    private JobException Taken(LiveStamp stamp, SparkException? refused) => new(
        new(
            string.Create(CultureInfo.InvariantCulture, $"Another process adds batches to {table.Name} too: seen when batch {stamp.Batch} was added."),
            table.Name,
            "Two processes score live, or Spark still wrote for one that was killed.",
            "Let one of them go on, or start again: whoever starts goes on where the last batch stopped."),
        refused);
}
