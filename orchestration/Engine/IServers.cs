using Reelhouse.JobEvents;

namespace Reelhouse.Orchestration.Engine;

/// <summary>The servers of a run, for as long as it needs them; disposal stops those that were started for it.</summary>
internal interface IServers : IAsyncDisposable
{
    ServerAddresses Addresses { get; }

    /// <summary>Whether there are embedded servers that go on when the run ends.</summary>
    bool StayUp { get; }

    /// <summary>Completes when a server that was started for the run ends by itself.</summary>
    Task<JobError> Ended { get; }
}
