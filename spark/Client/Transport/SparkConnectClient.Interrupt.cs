using Grpc.Core;
using Spark.Connect;

namespace Reelhouse.Spark.Transport;

internal sealed partial class SparkConnectClient
{
    /// <summary>Interrupts what the request says; the session's fields are filled in.</summary>
    public async Task<InterruptResponse> InterruptAsync(InterruptRequest request, CancellationToken cancellationToken)
    {
        Requests.Address(_session, request);
        var response = await CallAsync(options => _service.InterruptAsync(request, options), cancellationToken).ConfigureAwait(false);
        _session.Verify(response.SessionId, response.ServerSideSessionId);
        return response;
    }

    public Task<InterruptResponse> InterruptAllAsync(CancellationToken cancellationToken) =>
        InterruptAsync(new InterruptRequest { InterruptType = InterruptRequest.Types.InterruptType.All }, cancellationToken);

    public Task<InterruptResponse> InterruptTagAsync(string tag, CancellationToken cancellationToken) =>
        InterruptAsync(
            new InterruptRequest { InterruptType = InterruptRequest.Types.InterruptType.Tag, OperationTag = OperationTags.RequireValid(tag) },
            cancellationToken);

    public Task<InterruptResponse> InterruptOperationAsync(string operationId, CancellationToken cancellationToken) =>
        InterruptAsync(
            new InterruptRequest { InterruptType = InterruptRequest.Types.InterruptType.OperationId, OperationId = operationId },
            cancellationToken);

    /// <summary>Cancels, after a while, what is done so that nothing is left behind.</summary>
    public CancellationTokenSource PatienceToCleanUp() => new(CleanUpPatience, _time);

    /// <summary>Stops what still runs, releases the session and closes the channel; a server that does not answer is left to expire the session.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        if (ServerSideSessionId is not null && !IsGuest)
        {
            await ReleaseSessionAsync().ConfigureAwait(false);
        }

        _channel?.Dispose();
    }

    // Releasing a session in the middle of a write leaves half-made tables: what runs is interrupted first.
    private async Task ReleaseSessionAsync()
    {
        try
        {
            var all = Requests.Address(_session, new InterruptRequest { InterruptType = InterruptRequest.Types.InterruptType.All });
            await _service.InterruptAsync(all, _headers, CleanUpDeadline()).ConfigureAwait(false);
            await _running.WaitForNoneAsync(CleanUpPatience, _time).ConfigureAwait(false);
            await _service.ReleaseSessionAsync(Requests.Address(_session, new ReleaseSessionRequest()), _headers, CleanUpDeadline()).ConfigureAwait(false);
            Logger.SessionReleased(SessionId, Connection.Address);
        }
        catch (Exception failure) when (failure is RpcException or OperationCanceledException)
        {
            Logger.SessionNotReleased(SessionId, Connection.Address, failure);
        }
    }

    // Whoever cancels may drop a table or end the program next: only an operation that has ended leaves nothing half-made behind it.
    private async Task InterruptAbandonedAsync(ReattachableExecution execution, string operationId)
    {
        if (!execution.WasSent)
        {
            return;
        }

        Logger.Interrupting(operationId);
        using var patience = PatienceToCleanUp();
        try
        {
            var request = new InterruptRequest { InterruptType = InterruptRequest.Types.InterruptType.OperationId, OperationId = operationId };
            await _service.InterruptAsync(Requests.Address(_session, request), _headers, cancellationToken: patience.Token).ConfigureAwait(false);
            await execution.ReadToEndAsync(patience.Token).ConfigureAwait(false);
        }
        catch (RpcException ended) when (ended.Status.Detail.Contains("OPERATION_CANCELED", StringComparison.Ordinal))
        {
            Logger.Interrupted(operationId);
        }
        catch (Exception failure) when (failure is RpcException or SparkException or OperationCanceledException or ObjectDisposedException)
        {
            Logger.NotInterrupted(operationId, failure);
        }
    }

    private async Task ReleaseAsync(string operationId, ReleaseExecuteRequest wanted)
    {
        wanted.OperationId = operationId;
        try
        {
            await _service.ReleaseExecuteAsync(Requests.Address(_session, wanted), _headers, CleanUpDeadline()).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is RpcException or OperationCanceledException or ObjectDisposedException)
        {
            Logger.NotReleased(operationId, failure);
        }
    }

    private DateTime CleanUpDeadline() => _time.GetUtcNow().UtcDateTime + CleanUpPatience;
}
