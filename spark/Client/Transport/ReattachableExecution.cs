using Grpc.Core;
using Microsoft.Extensions.Logging;
using Spark.Connect;

namespace Reelhouse.Spark.Transport;

/// <summary>Reads one execution's responses to its end, over as many streams as it takes.</summary>
/// <remarks>
/// The server ends a stream after a while without ending the execution; only <c>ResultComplete</c> does that. A stream that broke or
/// ended is followed by <c>ReattachExecute</c> after the last response read; where the server never saw the plan, it is sent again, unless the
/// execution was given up.
/// </remarks>
internal sealed class ReattachableExecution(
    SparkConnectService.SparkConnectServiceClient service,
    ServerSession session,
    ExecutePlanRequest request,
    Metadata headers,
    RetryPolicy retry,
    TimeProvider time,
    ILogger logger) : IDisposable
{
    private static readonly TimeSpan QuickEnd = TimeSpan.FromSeconds(1);
    private static readonly string[] Unknown = ["INVALID_HANDLE.OPERATION_NOT_FOUND", "INVALID_HANDLE.SESSION_NOT_FOUND"];
    private const string AlreadyThere = "INVALID_HANDLE.OPERATION_ALREADY_EXISTS";

    private AsyncServerStreamingCall<ExecutePlanResponse>? _stream;
    private string? _lastResponseId;
    private bool _sent;
    private bool _givenUp;

    /// <summary>Whether the plan left this machine, so that the server may know it.</summary>
    public bool WasSent { get; private set; }

    /// <summary>Whether the server has told that nothing more comes.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>The next response, or null after the last one.</summary>
    public async ValueTask<ExecutePlanResponse?> NextAsync(CancellationToken cancellationToken)
    {
        if (IsComplete)
        {
            return null;
        }

        if (await retry.ExecuteAsync(ReadAsync, cancellationToken).ConfigureAwait(false) is not { } response)
        {
            IsComplete = true;
            return null;
        }

        session.Verify(response.SessionId, response.ServerSideSessionId);
        _lastResponseId = response.ResponseId;
        IsComplete = response.ResultComplete is not null;
        return response;
    }

    /// <summary>Gives the execution up: reads and forgets what still comes, until it ends or fails. A server that does not know it has nothing to end.</summary>
    public async Task ReadToEndAsync(CancellationToken cancellationToken)
    {
        // The stream at hand ends with its reader's token.
        Drop();
        _givenUp = true;
        while (await NextAsync(cancellationToken).ConfigureAwait(false) is not null)
        {
        }
    }

    public void Dispose() => Drop();

    // Null where an execution that was given up is unknown to the server.
    private async Task<ExecutePlanResponse?> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var opened = _stream is null;
            var startedAt = time.GetTimestamp();
            try
            {
                if (await MoveNextAsync(cancellationToken).ConfigureAwait(false) is { } response)
                {
                    return response;
                }
            }
            catch (RpcException error) when (_givenUp && Says(error, Unknown))
            {
                return null;
            }

            Drop();
            if (opened && time.GetElapsedTime(startedAt) < QuickEnd)
            {
                throw new StreamEndedException();
            }
        }
    }

    private async Task<ExecutePlanResponse?> MoveNextAsync(CancellationToken cancellationToken)
    {
        try
        {
            _stream ??= Open(cancellationToken);
            return await _stream.ResponseStream.MoveNext(cancellationToken).ConfigureAwait(false) ? _stream.ResponseStream.Current : null;
        }
        catch (RpcException error) when (!_givenUp && _lastResponseId is null && Says(error, Unknown))
        {
            Drop();
            _sent = false;
            throw new ExecutionLostException(error);
        }
        catch (RpcException error) when (Says(error, AlreadyThere))
        {
            // A plan that was sent again met its first copy, late: reattach to that one.
            Drop();
            throw new ExecutionLostException(error);
        }
        catch (OperationCanceledException cut) when (!cancellationToken.IsCancellationRequested)
        {
            // So gRPC tells of a connection that broke while a call had no headers yet, such as one that waits for a streaming query's end.
            Drop();
            throw new RpcException(new Status(StatusCode.Unavailable, "The connection broke before the server answered.", cut));
        }
        catch
        {
            Drop();
            throw;
        }
    }

    private AsyncServerStreamingCall<ExecutePlanResponse> Open(CancellationToken cancellationToken)
    {
        // Sending a plan because its caller no longer wants it would run the command that was called off.
        if (!_sent && !_givenUp)
        {
            _sent = WasSent = true;
            return service.ExecutePlan(request, headers, cancellationToken: cancellationToken);
        }

        logger.Reattaching(request.OperationId, _lastResponseId);
        return service.ReattachExecute(Reattach(), headers, cancellationToken: cancellationToken);
    }

    private ReattachExecuteRequest Reattach()
    {
        var reattach = Requests.Address(session, new ReattachExecuteRequest { OperationId = request.OperationId });
        if (_lastResponseId is { } last)
        {
            reattach.LastResponseId = last;
        }

        return reattach;
    }

    private void Drop()
    {
        _stream?.Dispose();
        _stream = null;
    }

    private static bool Says(RpcException error, params ReadOnlySpan<string> conditions)
    {
        foreach (var condition in conditions)
        {
            if (error.Status.Detail.Contains(condition, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
