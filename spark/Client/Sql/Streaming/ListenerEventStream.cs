using Reelhouse.Spark.Plans;
using Proto = Spark.Connect;

namespace Reelhouse.Spark.Sql.Streaming;

/// <summary>What the server tells of a session's queries: an operation that lasts until the session takes its listeners off.</summary>
#pragma warning disable CA1001 // A source without a timer holds nothing to dispose of, and whoever stops a stream may come after its end.
internal sealed class ListenerEventStream
#pragma warning restore CA1001
{
    private readonly CancellationTokenSource _stop = new();
    private readonly IAsyncEnumerator<Proto.ExecutePlanResponse> _responses;

    private ListenerEventStream(PlanRunner runner) =>
        _responses = runner.RespondAsync(Commands.Plan(Commands.AddListenerBusListener()), [], _stop.Token).GetAsyncEnumerator(CancellationToken.None);

    /// <summary>Returns when the server tells of every query that starts from now on.</summary>
    public static async Task<ListenerEventStream> OpenAsync(PlanRunner runner, CancellationToken cancellationToken)
    {
        var stream = new ListenerEventStream(runner);
        try
        {
            await using var _ = cancellationToken.Register(stream.Stop).ConfigureAwait(false);
            while (await stream._responses.MoveNextAsync().ConfigureAwait(false))
                if (stream._responses.Current.StreamingQueryListenerEventsResult is { ListenerBusListenerAdded: true })
                    return stream;
            throw new SparkException("The server took the listener of streaming queries but did not say that it tells of them.");
        }
        catch
        {
            await stream._responses.DisposeAsync().ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            throw;
        }
    }

    public async IAsyncEnumerable<Proto.StreamingQueryListenerEvent> ReadAsync()
    {
        await using var _ = _responses.ConfigureAwait(false);
        while (await _responses.MoveNextAsync().ConfigureAwait(false))
            foreach (var happened in _responses.Current.StreamingQueryListenerEventsResult?.Events ?? [])
                yield return happened;
    }

    /// <summary>Ends reading without the server's word.</summary>
    public void Stop() => _stop.Cancel();
}
