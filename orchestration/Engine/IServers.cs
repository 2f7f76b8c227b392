namespace Reelhouse.Orchestration.Engine;

/// <summary>The servers of a run, for as long as it needs them; disposal stops those that were started for it.</summary>
internal interface IServers : IAsyncDisposable
{
    ServerAddresses Addresses { get; }

    /// <summary>Whether embedded servers go on when the run ends.</summary>
    bool StayUp { get; }
}
