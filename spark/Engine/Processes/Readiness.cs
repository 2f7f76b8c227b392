using System.Net.Sockets;

namespace Reelhouse.Spark.Engine.Processes;

/// <summary>Waits until a server answers, and no longer than it lives.</summary>
internal static class Readiness
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(10);

    /// <exception cref="EngineException">The server ended, or did not answer within the limit.</exception>
    public static async Task WaitAsync(ServerProcess server, Func<CancellationToken, Task<bool>> answers, TimeSpan limit, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(limit);
        while (!await AnswersAsync(answers, ct).ConfigureAwait(false))
        {
            ct.ThrowIfCancellationRequested();
            if (server.Exited.IsCompleted)
                throw server.Ended("while it was starting");
            if (patience.IsCancellationRequested)
                throw TooSlow(server, limit);
            await Task.WhenAny(server.Exited, Task.Delay(Pause, ct)).ConfigureAwait(false);
        }
    }

    private static async Task<bool> AnswersAsync(Func<CancellationToken, Task<bool>> answers, CancellationToken ct)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limited.CancelAfter(AnswerLimit);
        try
        {
            return await answers(limited.Token).ConfigureAwait(false);
        }
        catch (Exception error) when (error is SocketException or HttpRequestException or IOException or OperationCanceledException)
        {
            return false;
        }
    }

    private static EngineException TooSlow(ServerProcess server, TimeSpan limit)
    {
        return new EngineException(
            $"{server.Name} did not answer within {limit.TotalSeconds:0} s: {server.Log.MostTelling()} (see {server.Log.File}); a busy machine may need a longer LocalEngineOptions.StartLimit", server.Log.Tail());
    }
}
