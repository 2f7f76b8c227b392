using System.Globalization;
using Reelhouse.Churn.Scoring;
using Reelhouse.Jobs.Models.Churn;
using Reelhouse.Jobs.Silver.Subscribers;
using Reelhouse.Jobs.Silver.SubscriptionEvents;
using Reelhouse.Jobs.Silver.Titles;
using Reelhouse.Jobs.Tables;
using Reelhouse.Registry;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Jobs.Live.Churn;

/// <summary>
/// Scores whom new messages tell something of, by the features and the function of the batch job. A batch's rows and how far it took the topics are one commit, so that a process killed at any moment
/// neither skips nor repeats a message.
/// </summary>
internal sealed class LiveChurnScores(JobContext context, TimeProvider time)
{
    private readonly LiveReader _reader = new(context.Lake);
    private readonly LiveTable _table = new(context.Lake, Table<LiveChurnScore>.Definition);
    private (ModelVersion Version, ChurnScorer Scorer)? _champion;

    /// <summary>Takes the bronze tables as they are.</summary>
    /// <param name="day">The day as whose end features are computed.</param>
    /// <param name="cancellationToken">Stops Spark's work.</param>
    /// <returns>What became of the messages; the last batch without messages where none came.</returns>
    /// <exception cref="JobException">No run has made the silver tables whole, there is no champion, or another process scores live too.</exception>
    public async Task<LiveBatch> ScoreAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var last = await _table.LastAsync(cancellationToken).ConfigureAwait(false);
        var readings = await Task.WhenAll(LiveTopic.All.Select(topic => _reader.ReadAsync(topic, last, cancellationToken))).ConfigureAwait(false);
        await DemandSubscribersOfTheSameRunAsync(cancellationToken).ConfigureAwait(false);
        if (last is null) await BeginAsync(readings, cancellationToken).ConfigureAwait(false);
        if (!readings.Any(reading => reading.HasNews)) return LiveBatch.NothingNew(last?.Batch ?? 0);

        var (version, scorer) = await ChampionAsync(cancellationToken).ConfigureAwait(false);
        await using var judged = await JudgedMessages.OfAsync(readings, await RowsAsync<Subscriber>(cancellationToken).ConfigureAwait(false), await RowsAsync<Title>(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        var outcomes = await judged.OutcomesAsync(cancellationToken).ConfigureAwait(false);
        var stamp = new LiveStamp((last?.Batch ?? 0) + 1, readings.ToDictionary(reading => reading.Topic.Bronze, reading => reading.To.Last));
        var scored = await scorer.ScoreAsync(await judged.FeaturesAsync(day, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        await _table.AddAsync(LiveChurnTransform.Publish(scored, stamp.Batch, version), stamp, cancellationToken).ConfigureAwait(false);
        return new(stamp.Batch, outcomes, version.ToString(), time.GetElapsedTime(started).TotalSeconds);
    }

    // From here on no message is skipped, though a run may take it into the silver tables before the first batch does.
    private async Task BeginAsync(LiveReading[] readings, CancellationToken cancellationToken)
    {
        var spark = await context.Lake.SparkAsync(cancellationToken).ConfigureAwait(false);
        var nobody = spark.CreateDataFrame(System.Array.Empty<LiveChurnScore>());
        await _table.AddAsync(nobody, new(0, readings.ToDictionary(reading => reading.Topic.Bronze, reading => reading.ScoredTo.Last)), cancellationToken).ConfigureAwait(false);
    }

    // Whoever signed up in an event that silver holds is looked for among its subscribers.
    private async Task DemandSubscribersOfTheSameRunAsync(CancellationToken cancellationToken)
    {
        var events = await context.Lake.LastCommitAsync(Table<SubscriptionEvent>.Name, cancellationToken).ConfigureAwait(false);
        var subscribers = await context.Lake.LastCommitAsync(Table<Subscriber>.Name, cancellationToken).ConfigureAwait(false);
        if (subscribers.Stamp?.MadeFrom.GetValueOrDefault(events.Table, -1) != events.Version) throw HalfRefined(events, subscribers);
    }

    private async Task<DataFrame> RowsAsync<TRow>(CancellationToken cancellationToken)
    {
        var commit = await context.Lake.LastCommitAsync(Table<TRow>.Name, cancellationToken).ConfigureAwait(false);
        return await context.Lake.ReadAsync(commit.Table, commit.Version, cancellationToken).ConfigureAwait(false);
    }

    private async Task<(ModelVersion Version, ChurnScorer Scorer)> ChampionAsync(CancellationToken cancellationToken)
    {
        var version = await ChurnChampion.FindAsync(context, cancellationToken).ConfigureAwait(false) ?? throw NoChampion();
        if (_champion is not { } champion || (champion.Version.Version, champion.Version.Sha256) != (version.Version, version.Sha256))
            _champion = champion = (version, await ChurnChampion.LoadAsync(context.Registry, version, cancellationToken).ConfigureAwait(false));
        return champion;
    }

    private static JobException HalfRefined(TableCommit events, TableCommit subscribers) => new(new(
        string.Create(CultureInfo.InvariantCulture, $"{subscribers.Table} was not made of version {events.Version} of {events.Table}."),
        subscribers.Table,
        "A run is refining, or ended in between.",
        "Start again after it, or run stage 3: reelhouse run --stages 3."));

    private static JobException NoChampion() => new(new(
        "There is no champion to score with.",
        TrainChurnJob.Model,
        "No run has promoted a model yet.",
        "Run stages 6 and 7, or promote a version: reelhouse-jobs model promote churn --version 1 --reason \"…\"."));
}
