namespace Reelhouse.Spark.Engine.Installation;

/// <summary>Counts artifacts against the lock, each once, and reports.</summary>
internal sealed class InstallCounter(IReadOnlyList<ServerLock> locks, IProgress<InstallProgress>? progress)
{
    private readonly Lock _sync = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly ILookup<string, LockedArtifact> _artifacts = locks.SelectMany(serverLock => serverLock.Artifacts).ToLookup(artifact => artifact.FileName);
    private InstallStep _step;
    private int _count;
    private long _bytes;

    /// <summary>Starts a step; checking counts from the beginning again.</summary>
    public void Begin(InstallStep step)
    {
        lock (_sync)
        {
            _step = step;
            if (step is InstallStep.Checking)
                (_count, _bytes) = Forget();
            Report_NeedsLock();
        }
    }

    /// <summary>Counts a file, if the lock names it. The same jar may belong to two servers: it is downloaded once.</summary>
    public void Downloaded(string? file)
    {
        if (file is null || !_artifacts.Contains(file))
            return;
        lock (_sync)
        {
            if (!_seen.Add(file))
                return;
            _count += _artifacts[file].Count();
            _bytes += _artifacts[file].Sum(artifact => artifact.Size);
            Report_NeedsLock();
        }
    }

    /// <summary>Everything that the lock names is installed.</summary>
    public void Finish()
    {
        lock (_sync)
        {
            (_step, _count, _bytes) = (InstallStep.Done, locks.Sum(serverLock => serverLock.Artifacts.Count), locks.Sum(serverLock => serverLock.Size));
            Report_NeedsLock();
        }
    }

    private (int, long) Forget()
    {
        _seen.Clear();
        return (0, 0);
    }

    private void Report_NeedsLock() =>
        progress?.Report(new InstallProgress(_step, _count, locks.Sum(serverLock => serverLock.Artifacts.Count), _bytes, locks.Sum(serverLock => serverLock.Size)));
}
