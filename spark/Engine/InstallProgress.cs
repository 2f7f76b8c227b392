namespace Reelhouse.Spark.Engine;

/// <summary>How far an installation is, counted against the lock.</summary>
/// <param name="Step">What is being done.</param>
/// <param name="ArtifactsDone">Artifacts that are there.</param>
/// <param name="ArtifactsTotal">Artifacts that the lock names.</param>
/// <param name="BytesDone">Bytes of the artifacts that are there.</param>
/// <param name="BytesTotal">Bytes of all artifacts.</param>
public sealed record InstallProgress(InstallStep Step, int ArtifactsDone, int ArtifactsTotal, long BytesDone, long BytesTotal);

/// <summary>The steps of an installation, in their order.</summary>
public enum InstallStep
{
    /// <summary>Another program of this user is installing the same engine.</summary>
    WaitingForAnother,

    /// <summary>The Maven mirror beside the checkout is unpacked (once per machine).</summary>
    RestoringMirror,

    /// <summary>Maven downloads and copies the artifacts.</summary>
    Downloading,

    /// <summary>Each artifact is compared with the lock.</summary>
    Checking,

    /// <summary>Spark runs once, for the class data archive.</summary>
    WarmingUp,

    /// <summary>The engine is installed.</summary>
    Done,
}
