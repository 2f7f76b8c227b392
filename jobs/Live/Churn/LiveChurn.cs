namespace Reelhouse.Jobs.Live.Churn;

/// <summary>Kafka's events → bronze → features → scores → the table → a Kafka topic, batch by batch.</summary>
internal sealed class LiveChurn : IDisposable
{
    private readonly JobContext _context;
    private readonly LiveChurnScores _scores;
    private readonly LiveChurnSender _sender;

    private LiveChurn(JobContext context, LiveChurnSender sender, TimeProvider time) => (_context, _scores, _sender) = (context, new(context, time), sender);

    public static Needs Needs => Needs.Spark | Needs.Kafka | Needs.Registry | Needs.Functions;

    /// <summary>Takes over from whoever scored live before.</summary>
    /// <exception cref="JobException">No broker answers, or it refuses, or the topic holds the scores of another table.</exception>
    public static async Task<LiveChurn> StartAsync(JobContext context, TimeProvider time, CancellationToken cancellationToken) =>
        new(context, await LiveChurnSender.OpenAsync(context, cancellationToken).ConfigureAwait(false), time);

    /// <summary>Takes what has come, scores, and sends.</summary>
    /// <param name="day">Gives the day as whose end features are computed, once the messages are taken in: none of them is of a later one.</param>
    /// <param name="cancellationToken">Stops Spark's and Kafka's work; the next batch takes what this one leaves.</param>
    public async Task<(LiveBatch Batch, long Sent)> NextAsync(Func<DateOnly> day, CancellationToken cancellationToken)
    {
        _context.Refresh();
        await Task.WhenAll(LiveTopic.All.Select(topic => topic.Ingest.RunAsync(_context, cancellationToken))).ConfigureAwait(false);
        var batch = await _scores.ScoreAsync(day(), cancellationToken).ConfigureAwait(false);
        return (batch, await _sender.SendAsync(batch.Batch, cancellationToken).ConfigureAwait(false));
    }

    public void Dispose() => _sender.Dispose();
}
