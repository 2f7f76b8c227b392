using Reelhouse.Live.Tests;
using Reelhouse.Spark.Engine;

[assembly: AssemblyFixture(typeof(EngineFixture))]

namespace Reelhouse.Live.Tests;

/// <summary>The one engine that all live tests share, in a home of its own that goes away with it. Tests keep apart by the names of their tables, topics and buckets; those of jobs, whose tables have names of their own, run one class after the other.</summary>
public sealed class EngineFixture : IAsyncLifetime
{
    private readonly string _home = Directory.CreateTempSubdirectory("reelhouse-live-").FullName;
    private LocalEngine? _engine;

    public LocalEngine Engine => _engine ?? throw new InvalidOperationException("The engine has not been started.");

    public EngineEndpoints Endpoints => Engine.Endpoints;

    public string Home => _home;

    public async ValueTask InitializeAsync()
    {
        var installation = await EngineInstaller.InstallAsync(new EngineInstallOptions(), progress: null, CancellationToken.None);
        var options = new LocalEngineOptions(_home) { Buckets = ["landing"] };
        _engine = await LocalEngine.StartAsync(installation, options, progress: null, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (_engine is not null)
            await _engine.DisposeAsync();
        Directory.Delete(_home, recursive: true);
    }
}
