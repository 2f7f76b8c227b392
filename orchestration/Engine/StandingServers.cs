using Reelhouse.JobEvents;

namespace Reelhouse.Orchestration.Engine;

/// <summary>Servers that somebody else started and stops: the user's own, or those of <c>engine start</c>.</summary>
internal sealed class StandingServers(ServerAddresses addresses, bool stayUp) : IServers
{
    public ServerAddresses Addresses { get; } = addresses;

    public bool StayUp { get; } = stayUp;

    public Task<JobError> Ended { get; } = new TaskCompletionSource<JobError>().Task;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
