using Reelhouse.Jobs.Models;
using Reelhouse.Jobs.Models.Registry;
using Reelhouse.Jobs.Tables;
using Reelhouse.Registry;

namespace Reelhouse.Jobs;

/// <summary>What a job is given: the run it belongs to, the settings, the lake, and where to tell of its progress.</summary>
internal sealed class JobContext(JobSettings settings, DateOnly runDate, string runId, IJobEvents events, bool shipsFunctions = false) : IAsyncDisposable
{
    private readonly LakeSession _session = new(settings.SparkRemote ?? "", shipsFunctions);
    private Lake? _lake;
    private RegistryConnection? _registry;
    private Champions? _champions;

    public JobSettings Settings { get; } = settings;

    /// <summary>The day the run is for. Jobs take the day from here and never from a clock.</summary>
    public DateOnly RunDate { get; } = runDate;

    public string RunId { get; } = runId;

    public IJobEvents Events { get; } = events;

    /// <summary>The tables; Spark is called when the first job asks for one.</summary>
    public Lake Lake => LazyInitializer.EnsureInitialized(ref _lake, () => new Lake(_session, Settings.Lake.Root));

    /// <summary>Runs and models, in MLflow or on the lake as the settings say; asked for by jobs that need <see cref="Needs.Registry"/>.</summary>
    public IModelRegistry Registry => LazyInitializer.EnsureInitialized(ref _registry, () => _session.OpenRegistry(Settings)).Registry;

    /// <summary>The models that score, as the registry says.</summary>
    public Champions Champions => LazyInitializer.EnsureInitialized(ref _champions, () => new Champions(Registry));

    /// <summary>Has tables and models asked for again: a process that goes on for long hears of what others wrote meanwhile.</summary>
    public void Refresh()
    {
        _champions = null;
        _lake?.Forget();
    }

    public ValueTask DisposeAsync()
    {
        _registry?.Dispose();
        return _session.DisposeAsync();
    }
}
