using Reelhouse.JobEvents;

namespace Reelhouse.Jobs.Sources;

/// <summary>Brings one file to the landing bucket, as it is.</summary>
internal sealed class CollectFileJob(DeliveredSource source) : IJob
{
    public int Stage => 1;

    public string Name => $"collect.{source.Name}";

    public IReadOnlyList<string> Reads => [];

    public IReadOnlyList<string> Writes => [$"landing.{source.Name}"];

    public Needs Needs => Needs.S3 | Needs.Data;

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var file = new DeliveredFile(source, context.Settings.Data.Folder);
        var rows = file.Read().Count;
        using var bucket = new LandingBucket(context.Settings.S3);
        await bucket.EnsureExistsAsync(cancellationToken).ConfigureAwait(false);
        var content = await File.ReadAllBytesAsync(file.Path, cancellationToken).ConfigureAwait(false);
        var (_, isNew) = await new Delivery(bucket).DeliverAsync(source.Name, content, cancellationToken).ConfigureAwait(false);
        context.Events.Write(new JobProgressed(Name, rows, rows));
        var balance = new RowBalance(rows, rows);
        return isNew ? JobOutcome.Succeeded(balance) : JobOutcome.Unchanged(balance);
    }
}
