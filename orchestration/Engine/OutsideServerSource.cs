using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Configuration;
using Reelhouse.Orchestration.Errors;
using Reelhouse.Orchestration.Progress;

namespace Reelhouse.Orchestration.Engine;

/// <summary>Servers that are all the user's own: nothing is started.</summary>
internal sealed class OutsideServerSource : IServerSource
{
    public Task<IServers> OpenAsync(RunSettings settings, bool keepRunning, IRunProgress progress, CancellationToken cancellationToken) =>
        settings.Outside is { SparkRemote: { } spark, KafkaBootstrapServers: { } kafka, S3: { } s3 }
            ? Task.FromResult<IServers>(new OutsideServers(new ServerAddresses(spark, null, kafka, s3)))
            : throw new CommandException(new JobError("no servers", null, null, "set SPARK_REMOTE, REELHOUSE__KAFKA__BOOTSTRAPSERVERS and REELHOUSE__S3__ENDPOINT"));

    private sealed class OutsideServers(ServerAddresses addresses) : IServers
    {
        public ServerAddresses Addresses { get; } = addresses;

        public bool StayUp => false;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
