using Reelhouse.Jobs.Silver.Subscribers;
using Reelhouse.Jobs.Silver.Titles;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Jobs.Live.Churn;

/// <summary>
/// A batch's messages with their verdicts, and whom they tell something of. Spark keeps them by checkpoints, which cut a plan off: verdicts look up subscribers, who are known by verdicts, and a plan
/// that holds all that many times over takes longer to analyse than the messages to score.
/// </summary>
internal sealed class JudgedMessages : IAsyncDisposable
{
    private readonly Dictionary<LiveTopic, LiveReading> _readings;
    private readonly Dictionary<LiveTopic, DataFrame> _judged = [];
    private readonly List<DataFrame> _kept = [];
    private DataFrame _subscribers;

    private JudgedMessages(IReadOnlyList<LiveReading> readings, DataFrame subscribers)
    {
        _readings = readings.ToDictionary(reading => reading.Topic);
        _subscribers = subscribers;
    }

    /// <param name="readings">Every topic.</param>
    /// <param name="subscribers">The silver table.</param>
    /// <param name="titles">The silver table.</param>
    /// <param name="cancellationToken">Stops Spark's work.</param>
    public static async Task<JudgedMessages> OfAsync(IReadOnlyList<LiveReading> readings, DataFrame subscribers, DataFrame titles, CancellationToken cancellationToken)
    {
        var messages = new JudgedMessages(readings, subscribers);
        try
        {
            await messages.JudgeAsync(titles, cancellationToken).ConfigureAwait(false);
            return messages;
        }
        catch
        {
            await messages.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>How many of the messages that no batch took have each outcome.</summary>
    public async Task<IReadOnlyDictionary<string, long>> OutcomesAsync(CancellationToken cancellationToken)
    {
        var outcomes = Unscored().Select(judged => judged.Select(CandidateColumns.Outcome)).Aggregate((all, more) => all.Union(more));
        var counts = await outcomes.GroupBy(CandidateColumns.Outcome).Count().CollectAsync(cancellationToken).ConfigureAwait(false);
        return counts.ToDictionary(row => row.GetAs<string>(CandidateColumns.Outcome), row => row.GetAs<long>("count"));
    }

    /// <summary>The features of whom the messages tell something of: subscriber_id, as_of_date, features.</summary>
    /// <param name="day">The day as whose end they are computed.</param>
    /// <param name="cancellationToken">Stops Spark's work.</param>
    public async Task<DataFrame> FeaturesAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var affected = await KeptAsync(LiveChurnTransform.Affected(Unscored()), cancellationToken).ConfigureAwait(false);
        var features = LiveChurnTransform.Features(
            _subscribers.Join(affected, ["subscriber_id"], "left_semi"),
            Events(LiveTopic.Subscriptions), Events(LiveTopic.Playback), Events(LiveTopic.Payments), Events(LiveTopic.Tickets),
            day);
        return await KeptAsync(features, cancellationToken).ConfigureAwait(false);

        DataFrame Events(LiveTopic topic) => LiveChurnTransform.Events(_readings[topic], _judged[topic], affected);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            foreach (var kept in _kept) await kept.ReleaseCheckpointAsync().ConfigureAwait(false);
        }
        catch (SparkException)
        {
            // Where Spark is gone they are gone too, and what ended it must not be hidden by this.
        }
    }

    // Who has just signed up is known to what they do then.
    private async Task JudgeAsync(DataFrame titles, CancellationToken cancellationToken)
    {
        await JudgeAsync([LiveTopic.Subscriptions, LiveTopic.Payments], new Dictionary<string, DataFrame>(), cancellationToken).ConfigureAwait(false);
        var newcomers = LiveChurnTransform.Newcomers(_subscribers, Accepted(LiveTopic.Subscriptions), Accepted(LiveTopic.Payments));
        _subscribers = _subscribers.UnionByName(await KeptAsync(newcomers, cancellationToken).ConfigureAwait(false));
        var references = new Dictionary<string, DataFrame> { [Table<Subscriber>.Name] = _subscribers, [Table<Title>.Name] = titles };
        await JudgeAsync([LiveTopic.Playback, LiveTopic.Tickets], references, cancellationToken).ConfigureAwait(false);
    }

    private async Task JudgeAsync(IReadOnlyList<LiveTopic> topics, IReadOnlyDictionary<string, DataFrame> references, CancellationToken cancellationToken)
    {
        var judged = await Task.WhenAll(topics.Select(topic => KeptAsync(_readings[topic].Judged(references), cancellationToken))).ConfigureAwait(false);
        foreach (var (topic, rows) in topics.Zip(judged)) _judged[topic] = rows;
    }

    private DataFrame Accepted(LiveTopic topic) => LiveChurnTransform.Accepted(_judged[topic], topic.Silver);

    private IEnumerable<DataFrame> Unscored() => LiveTopic.All.Select(topic => _readings[topic].Unscored(_judged[topic]));

    private async Task<DataFrame> KeptAsync(DataFrame rows, CancellationToken cancellationToken)
    {
        var kept = await rows.LocalCheckpointAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        lock (_kept) _kept.Add(kept);
        return kept;
    }
}
