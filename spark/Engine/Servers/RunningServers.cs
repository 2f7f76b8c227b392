using System.Diagnostics;
using Reelhouse.Spark.Engine.Installation;
using Reelhouse.Spark.Engine.Processes;

namespace Reelhouse.Spark.Engine.Servers;

/// <summary>The servers of one engine, started side by side: all of them run, or none.</summary>
internal sealed class RunningServers : IAsyncDisposable
{
    private readonly TaskCompletionSource<EngineException> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly IReadOnlyList<ServerProcess> _processes;
    private volatile bool _stopping;

    private RunningServers(IReadOnlyList<ServerProcess> processes)
    {
        _processes = processes;
        foreach (var process in processes)
            _ = TellWhenEndedAsync(process);
    }

    public IReadOnlyList<ServerProcess> Processes => _processes;

    /// <summary>Completes when a server ends that was not asked to.</summary>
    public Task<EngineException> Ended => _ended.Task;

    public static async Task<RunningServers> StartAsync(StartContext context, IProgress<EngineStartProgress>? progress, CancellationToken ct)
    {
        context.Home.EmptyTemp();
        var clock = Stopwatch.StartNew();
        using var abandon = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var starts = Prepare(context, abandon.Token).Select(prepared => StartOneAsync(prepared, context, Report, abandon)).ToList();
        try
        {
            return new RunningServers(await Task.WhenAll(starts).ConfigureAwait(false));
        }
        catch
        {
            foreach (var start in starts.Where(start => start.IsCompletedSuccessfully))
                await (await start.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
            throw FirstFault(starts) ?? new OperationCanceledException(ct);
        }

        void Report(EngineServers server, EngineStartStep step) => progress?.Report(new EngineStartProgress(server, step, clock.Elapsed));
    }

    /// <summary>Waits until a server answers a question of its own.</summary>
    public Task AnswersAsync(EngineServers server, Func<CancellationToken, Task<bool>> answers, TimeSpan limit, CancellationToken ct) =>
        Readiness.WaitAsync(_processes.Single(process => process.Name == EngineDefinition.Name(server)), answers, limit, ct);

    /// <summary>Ends all servers at once.</summary>
    public void Kill()
    {
        _stopping = true;
        foreach (var process in _processes)
            process.Kill();
    }

    public async ValueTask DisposeAsync()
    {
        _stopping = true;
        await Task.WhenAll(_processes.Select(process => process.DisposeAsync().AsTask())).ConfigureAwait(false);
    }

    private static IEnumerable<Task<ServerStart>> Prepare(StartContext context, CancellationToken ct)
    {
        var servers = context.Options.Servers;
        if (servers.HasFlag(EngineServers.Spark))
            yield return SparkServer.PrepareAsync(context, ct);
        if (servers.HasFlag(EngineServers.Kafka))
            yield return KafkaServer.PrepareAsync(context, ct);
        if (servers.HasFlag(EngineServers.S3))
            yield return S3ProxyServer.PrepareAsync(context, ct);
    }

    private static async Task<ServerProcess> StartOneAsync(
        Task<ServerStart> prepared, StartContext context, Action<EngineServers, EngineStartStep> report, CancellationTokenSource abandon)
    {
        ServerProcess? process = null;
        try
        {
            var start = await prepared.ConfigureAwait(false);
            report(start.Server, EngineStartStep.Starting);
            process = await ServerProcess.StartAsync(start.Command, context.Home, abandon.Token).ConfigureAwait(false);
            await Readiness.WaitAsync(process, start.Answers, context.Options.StartLimit, abandon.Token).ConfigureAwait(false);
            report(start.Server, EngineStartStep.Ready);
            return process;
        }
        catch
        {
            await abandon.CancelAsync().ConfigureAwait(false);
            if (context.Options.WriteArchivesInto is not null)
                process?.Kill();
            if (process is not null)
                await process.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    // The others were only abandoned because of it.
    private static Exception? FirstFault(IEnumerable<Task> starts) => starts
        .Where(start => start.IsFaulted)
        .Select(start => start.Exception!.InnerException!)
        .FirstOrDefault(error => error is not OperationCanceledException);

    private async Task TellWhenEndedAsync(ServerProcess process)
    {
        await process.Exited.ConfigureAwait(false);
        if (!_stopping)
            _ended.TrySetResult(process.Ended("by itself"));
    }
}
