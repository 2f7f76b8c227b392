using System.Collections.Concurrent;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Jobs.Live;

/// <summary>Reads topics at the moment of a batch: each table at one version.</summary>
internal sealed class LiveReader(Lake lake)
{
    // What silver was made of is asked for again with every batch, and so is the newest version where nothing came.
    private const int VersionsKept = 10;

    private readonly ConcurrentDictionary<LiveTopic, Dictionary<long, Offsets>> _offsets = new();

    /// <param name="topic">The topic.</param>
    /// <param name="last">The last batch. Before the first, what silver holds is left to the scores of its run.</param>
    /// <param name="cancellationToken">Stops Spark's work.</param>
    /// <exception cref="JobException">The tables are not there, or the silver one does not say what it was made of.</exception>
    public async Task<LiveReading> ReadAsync(LiveTopic topic, LiveStamp? last, CancellationToken cancellationToken)
    {
        var (bronze, silver) = (await lake.LastCommitAsync(topic.Bronze, cancellationToken).ConfigureAwait(false), await lake.LastCommitAsync(topic.Silver.Name, cancellationToken).ConfigureAwait(false));
        var held = await lake.ReadAsync(topic.Silver.Name, silver.Version, cancellationToken).ConfigureAwait(false);
        var messages = await lake.ReadAsync(topic.Bronze, bronze.Version, cancellationToken).ConfigureAwait(false);
        var heldTo = await HeldToAsync(topic, silver, held, cancellationToken).ConfigureAwait(false);
        return new(topic, held, messages, heldTo, last?.Of(topic) ?? heldTo, await OffsetsAsync(topic, bronze.Version, cancellationToken).ConfigureAwait(false));
    }

    private async Task<Offsets> HeldToAsync(LiveTopic topic, TableCommit silver, DataFrame held, CancellationToken cancellationToken)
    {
        if (silver.Stamp?.MadeFrom.TryGetValue(topic.Bronze, out var version) is true) return await OffsetsAsync(topic, version, cancellationToken).ConfigureAwait(false);

        // A table that never got a row has no commit of its job.
        return await held.IsEmptyAsync(cancellationToken).ConfigureAwait(false) ? Offsets.None : throw Unmade(topic);
    }

    private async Task<Offsets> OffsetsAsync(LiveTopic topic, long version, CancellationToken cancellationToken)
    {
        var asked = _offsets.GetOrAdd(topic, _ => new());
        if (asked.TryGetValue(version, out var known)) return known;
        var messages = await lake.ReadAsync(topic.Bronze, version, cancellationToken).ConfigureAwait(false);
        var offsets = Offsets.Of(await Offsets.Frame(messages).CollectAsync(cancellationToken).ConfigureAwait(false));
        if (asked.Count >= VersionsKept) asked.Clear();
        asked[version] = offsets;
        return offsets;
    }

    private static JobException Unmade(LiveTopic topic) => new(new(
        $"The last commit of {topic.Silver.Name} does not say what messages of {topic.Bronze} it was made of.",
        topic.Silver.Name,
        "Live scores go on from what a run has refined; somebody else wrote the table since.",
        "Run stage 3, which makes it again: reelhouse run --stages 3."));
}
