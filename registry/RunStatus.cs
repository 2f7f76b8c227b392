namespace Reelhouse.Registry;

/// <summary>How a run stands, in MLflow's words.</summary>
public enum RunStatus
{
    /// <summary>It has begun.</summary>
    Running,

    /// <summary>Another program is to begin it.</summary>
    Scheduled,

    /// <summary>It ended well.</summary>
    Finished,

    /// <summary>It ended with an error.</summary>
    Failed,

    /// <summary>It was stopped.</summary>
    Killed,
}
