using Reelhouse.JobEvents;
using Reelhouse.Jobs.Kafka;
using Reelhouse.Jobs.Sources.Activity;

namespace Reelhouse.Jobs.Sources;

/// <summary>
/// Simulates the subscribers' activity up to the run date and sends what was not sent before, exactly once. Its rows are those of all days to the
/// run date, whichever attempt sent them.
/// </summary>
internal sealed class CollectActivityJob : IJob
{
    public int Stage => 1;

    public string Name => "collect.activity";

    public IReadOnlyList<string> Reads => [];

    public IReadOnlyList<string> Writes => [.. Topics.All.Select(topic => $"kafka.{topic.Name()}")];

    public Needs Needs => Needs.Kafka | Needs.S3 | Needs.Data;

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var options = Options(context);
        await new KafkaTopics(context.Settings.Kafka).EnsureExistAsync(ActivityTopics.All).ConfigureAwait(false);

        // The Kafka client blocks.
        var (progress, isNew) = await Task.Run(() => CollectAsync(context, options, cancellationToken), cancellationToken).ConfigureAwait(false);
        var file = new PlantedFaultsFile(context.Settings.S3);
        await file.WriteAsync(options.From, context.RunDate, progress.Planted, cancellationToken).ConfigureAwait(false);
        await new PlantedIncidentsFile(context.Settings.S3).WriteAsync(options.From, context.RunDate, [.. new Incidents(options).To(context.RunDate)], cancellationToken).ConfigureAwait(false);
        context.Events.Write(new FaultsPlanted(Topic.Playback.Name(), progress.Planted));
        var messages = progress.Messages.Values.Sum();
        var balance = new RowBalance(messages, messages);
        return isNew ? JobOutcome.Succeeded(balance) : JobOutcome.Unchanged(balance);
    }

    private async Task<(ActivityProgress Progress, bool IsNew)> CollectAsync(JobContext context, SimulatorOptions options, CancellationToken cancellationToken)
    {
        using var producer = new TransactionalProducer(context.Settings.Kafka, ActivityTransaction.TransactionalId);
        producer.TakeOver();
        var log = new ProgressLog<ActivityProgress>(context.Settings.Kafka, ActivityTopics.Progress, value => ActivityProgress.FromJson(value));
        var sent = new SentActivity(options, log.Read(cancellationToken));
        if (sent.Of(context.RunDate) is { } progress) return (progress, false);

        using var simulator = Simulator(context, options);
        sent.DemandSameUserBase(simulator.SubscriberCount);
        var hazards = new PlantedHazardsFile(context.Settings.S3);
        foreach (var chunk in simulator.Chunks(context.RunDate, SentActivity.SubscribersInTransaction))
        {
            if (BeginsNewDay(chunk, sent, options)) await hazards.WriteAsync(options.From, chunk.Day.AddDays(-1), simulator.Hazards(), cancellationToken).ConfigureAwait(false);
            Send(producer, simulator, sent, chunk, cancellationToken);
            context.Events.Write(new JobProgressed(Name, sent.MessageCount));
        }

        return (sent.Of(context.RunDate)!, true);
    }

    // A day's hazards are kept before anything of the next day is sent: whoever finds a later day has them, whenever a run was killed.
    private static bool BeginsNewDay(ActivityChunk chunk, SentActivity sent, SimulatorOptions options) => chunk.First == 0 && chunk.Day > options.From && !sent.Holds(chunk);

    private static void Send(
        TransactionalProducer producer, ActivitySimulator simulator, SentActivity sent, ActivityChunk chunk, CancellationToken cancellationToken)
    {
        if (sent.Holds(chunk))
        {
            // It was sent before; simulating it again brings the subscribers to where they were.
            foreach (var _ in simulator.Simulate(chunk, new())) cancellationToken.ThrowIfCancellationRequested();
            return;
        }

        var planted = new FaultCounts();
        var count = new MessageCounts();
        var messages = simulator.Simulate(chunk, planted).Select(count.Count);
        ActivityProgress? next = null;
        producer.Send(ActivityTransaction.Of(messages, () => next = sent.After(chunk, simulator.SubscriberCount, count, planted)), cancellationToken);
        sent.Add(next!);
    }

    private static ActivitySimulator Simulator(JobContext context, SimulatorOptions options)
    {
        var folder = context.Settings.Data.Folder;
        var titles = new DeliveredFile(DeliveredSource.Titles, folder);
        var subscribers = new DeliveredFile(DeliveredSource.Subscribers, folder);
        try
        {
            return new(options, SimulatorFiles.Titles(titles.Read()), SimulatorFiles.Subscribers(subscribers.Read()));
        }
        catch (ArgumentException unusable)
        {
            var files = $"{titles.Path}, {subscribers.Path}";
            throw new JobException(new(unusable.Message, files, null, "Deliver files of the shapes in data/README.md."), unusable);
        }
    }

    private static SimulatorOptions Options(JobContext context)
    {
        var settings = context.Settings.Simulator;
        if (context.RunDate < settings.From)
        {
            throw new JobException(new(
                $"The run date {context.RunDate:yyyy-MM-dd} lies before {settings.From:yyyy-MM-dd}, the first simulated day.",
                "REELHOUSE__SIMULATOR__FROM",
                null,
                "Give a later --run-date, or an earlier first day."));
        }

        return new(settings.Seed, settings.From, checked((int)settings.Subscribers));
    }
}
