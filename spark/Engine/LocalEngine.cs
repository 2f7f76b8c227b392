using Reelhouse.Spark.Engine.Homes;
using Reelhouse.Spark.Engine.Processes;
using Reelhouse.Spark.Engine.Servers;

namespace Reelhouse.Spark.Engine;

/// <summary>Spark, Kafka and S3 running on this machine's loopback, until disposed. However this process ends, kill -9 included, they end too.</summary>
public sealed class LocalEngine : IAsyncDisposable
{
    private const int Tries = 3;

    private readonly IDisposable _homeLock;
    private readonly StartContext _context;
    private readonly RunningServers _servers;
    private readonly Task _sqlEndpoint;
    private readonly CancellationTokenSource _disposing = new();

    private LocalEngine(IDisposable homeLock, StartContext context, RunningServers servers)
    {
        _homeLock = homeLock;
        _context = context;
        _servers = servers;
        Endpoints = RunningEndpoints.Of(context);
        _sqlEndpoint = context.Options.Servers.HasFlag(EngineServers.Spark) ? AwaitSqlEndpointAsync(context) : Task.CompletedTask;
    }

    /// <summary>Where the servers are reached.</summary>
    public EngineEndpoints Endpoints { get; }

    /// <summary>Completes with a one-line account when a server ends by itself; never when the engine is disposed.</summary>
    public Task<EngineException> ServerEnded => _servers.Ended;

    /// <summary>Starts the servers side by side and returns when each answers; the SQL endpoint of Spark may take some seconds more.</summary>
    /// <exception cref="EngineException">The home is in use, a given port is taken, or a server did not start; it carries the end of that server's log.</exception>
    public static async Task<LocalEngine> StartAsync(
        EngineInstallation installation, LocalEngineOptions options, IProgress<EngineStartProgress>? progress, CancellationToken ct)
    {
        var home = EngineHome.Of(options.Home);
        home.Create();
        var homeLock = HomeLock.Take(home);
        try
        {
            await Leftovers.WaitUntilGoneAsync(home, ct).ConfigureAwait(false);
            return await StartAsync(installation, options, home, homeLock, progress, ct).ConfigureAwait(false);
        }
        catch
        {
            homeLock.Dispose();
            throw;
        }
    }

    /// <summary>Waits until BI tools can connect to the SQL endpoint.</summary>
    /// <exception cref="EngineException">Spark ended, or the endpoint did not answer in time.</exception>
    public Task WaitForSqlEndpointAsync(CancellationToken ct) => _sqlEndpoint.WaitAsync(ct);

    /// <summary>Stops the servers, each with SIGTERM and, where that does not end it within ten seconds, with SIGKILL.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposing.IsCancellationRequested)
            return;
        await _disposing.CancelAsync().ConfigureAwait(false);
        EngineState.Remove(_context.Home);
        await _servers.DisposeAsync().ConfigureAwait(false);
        await _sqlEndpoint.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _homeLock.Dispose();
        _disposing.Dispose();
    }

    /// <summary>A session of the running Spark.</summary>
    internal ConnectSession OpenSession(string? token = null) => new(_context.Ports.SparkConnect, token ?? _context.Secrets.ConnectToken);

    /// <summary>Once disposed: the servers that ended because they were asked to, and did not break down or have to be killed.</summary>
    internal IReadOnlyList<string> EndedAsAsked() => [.. _servers.Processes.Where(process => process.EndedAsAsked).Select(process => process.Name)];

    /// <summary>Ends the servers at once, with nothing flushed; disposing is still due.</summary>
    internal void Kill() => _servers.Kill();

    private static async Task<LocalEngine> StartAsync(
        EngineInstallation installation, LocalEngineOptions options, EngineHome home, IDisposable homeLock, IProgress<EngineStartProgress>? progress, CancellationToken ct)
    {
        var secrets = await EngineSecrets.ForAsync(home, ct).ConfigureAwait(false);
        for (var attempt = 1; ; attempt++)
        {
            var context = new StartContext(installation, options, home, ChosenPorts.For(options.Ports), secrets);
            try
            {
                var servers = await RunningServers.StartAsync(context, progress, ct).ConfigureAwait(false);
                return await PublishAsync(new LocalEngine(homeLock, context, servers), ct).ConfigureAwait(false);
            }
            catch (EngineException error) when (attempt < Tries && ServerLog.TellsOfTakenPort(error.LogTail))
            {
                // A free port was lost to another program between choosing it and listening on it: choose again.
            }
        }
    }

    private static async Task<LocalEngine> PublishAsync(LocalEngine engine, CancellationToken ct)
    {
        try
        {
            await EngineState.WriteAsync(engine._context.Home, engine._servers, engine.Endpoints, ct).ConfigureAwait(false);
            return engine;
        }
        catch
        {
            await engine.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task AwaitSqlEndpointAsync(StartContext context)
    {
        await _servers.AnswersAsync(
            EngineServers.Spark, token => SparkServer.SqlEndpointAnswersAsync(context.Ports.Sql, token), context.Options.StartLimit, _disposing.Token).ConfigureAwait(false);
        new SparkMetastore(_context.Home).MarkComplete();
    }
}
