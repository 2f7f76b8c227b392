using System.Collections.Concurrent;
using Reelhouse.Jobs.Tables;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Live;

/// <summary>Reads topics at the moment of a batch: each table at one version.</summary>
internal sealed class LiveReader(Lake lake)
{
    private readonly ConcurrentDictionary<string, (long Version, Offsets Offsets)> _heldTo = new();

    /// <param name="topic">The topic.</param>
    /// <param name="last">The last batch. Before the first, what silver holds is left to the scores of its run.</param>
    /// <param name="cancellationToken">Stops Spark's work.</param>
    /// <exception cref="JobException">The tables are not there, or the silver one was not made of the bronze one.</exception>
    public async Task<LiveReading> ReadAsync(LiveTopic topic, LiveStamp? last, CancellationToken cancellationToken)
    {
        var (bronze, silver) = (await lake.LastCommitAsync(topic.Bronze, cancellationToken).ConfigureAwait(false), await lake.LastCommitAsync(topic.Silver.Name, cancellationToken).ConfigureAwait(false));
        if (silver.Stamp?.MadeFrom.TryGetValue(topic.Bronze, out var madeFrom) is not true) throw Unmade(topic);
        var messages = await lake.ReadAsync(topic.Bronze, bronze.Version, cancellationToken).ConfigureAwait(false);
        var heldTo = await HeldToAsync(topic, madeFrom, cancellationToken).ConfigureAwait(false);
        return new(
            topic,
            await lake.ReadAsync(topic.Silver.Name, silver.Version, cancellationToken).ConfigureAwait(false),
            messages,
            heldTo,
            last?.Of(topic) ?? heldTo,
            bronze.Version == madeFrom ? heldTo : Offsets.Of(await Offsets.Frame(messages).CollectAsync(cancellationToken).ConfigureAwait(false)));
    }

    private async Task<Offsets> HeldToAsync(LiveTopic topic, long version, CancellationToken cancellationToken)
    {
        if (_heldTo.TryGetValue(topic.Bronze, out var known) && known.Version == version) return known.Offsets;
        var messages = await lake.ReadAsync(topic.Bronze, version, cancellationToken).ConfigureAwait(false);
        var offsets = Offsets.Of(await Offsets.Frame(messages).CollectAsync(cancellationToken).ConfigureAwait(false));
        _heldTo[topic.Bronze] = (version, offsets);
        return offsets;
    }

    private static JobException Unmade(LiveTopic topic) => new(new(
        $"{topic.Silver.Name} was not made of {topic.Bronze}.",
        topic.Silver.Name,
        "Live scores go on from what a run has refined, and no run has.",
        "Run the stages to 7 once: reelhouse run."));
}
