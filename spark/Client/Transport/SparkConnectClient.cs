using System.Runtime.CompilerServices;
using Grpc.Core;
using Microsoft.Extensions.Logging;
using Spark.Connect;

namespace Reelhouse.Spark.Transport;

/// <summary>One session of a Spark Connect server: every call retried, held to the session, and its errors told in Spark's terms.</summary>
internal sealed partial class SparkConnectClient : IAsyncDisposable
{
    // What is cleaned up must not make its caller wait for a server that is gone.
    private static readonly TimeSpan CleanUpPatience = TimeSpan.FromSeconds(5);

    private readonly CallInvoker _invoker;
    private readonly ServerSession _session;
    private readonly Metadata _headers;
    private readonly SparkConnectService.SparkConnectServiceClient _service;
    private readonly RetryPolicy _retry;
    private readonly ErrorTranslator _errors;
    private readonly TimeProvider _time;
    private readonly IDisposable? _channel;
    private readonly RunningExecutions _running = new();
    private int _disposed;

    public SparkConnectClient(CallInvoker invoker, ServerSession session, RetryPolicy retry, TimeProvider time, ILogger logger, IDisposable? channel = null)
    {
        _invoker = invoker;
        _session = session;
        _headers = ConnectChannel.CreateHeaders(session.Connection);
        _service = new SparkConnectService.SparkConnectServiceClient(invoker);
        _retry = retry;
        _time = time;
        Logger = logger;
        _channel = channel;
        _errors = new ErrorTranslator(_service, session, _headers, time, logger);
    }

    public string SessionId => _session.SessionId;

    public UserContext UserContext => _session.UserContext;

    public string? ServerSideSessionId => _session.ServerSideSessionId;

    public ConnectionString Connection => _session.Connection;

    public OperationTags Tags { get; } = new();

    public ILogger Logger { get; }

    public TimeProvider Time => _time;

    /// <summary>Whether the session is somebody else's, and goes on when this client is disposed.</summary>
    public bool IsGuest { get; init; }

    /// <summary>Opens a channel to where the connection string says; nothing is sent yet.</summary>
    public static SparkConnectClient Open(ConnectionString connection, int? retries, TimeProvider time, ILoggerFactory loggers, bool asGuest = false)
    {
        var logger = loggers.CreateLogger<SparkConnectClient>();
        var limits = retries is { } chosen ? new RetryLimits(chosen, chosen) : RetryLimits.For(connection);
        var retry = new RetryPolicy(limits, time, logger, Random.Shared.NextDouble);
        var channel = ConnectChannel.Open(connection, loggers);
        return new SparkConnectClient(channel.CreateCallInvoker(), new ServerSession(connection), retry, time, logger, channel) { IsGuest = asGuest };
    }

    /// <summary>Another session over the same channel, which this client keeps open until it is disposed itself.</summary>
    public SparkConnectClient OpenAnother() =>
        new(_invoker, new ServerSession(Connection with { SessionId = null }), _retry, _time, Logger);

    /// <summary>Runs a plan and streams its responses. Cancelling, or leaving the enumeration early, interrupts the operation at the server.</summary>
    /// <exception cref="SparkException">The server failed the plan, or can't be reached.</exception>
    /// <exception cref="OperationCanceledException">The token is cancelled; where it was so from the start, nothing is sent.</exception>
    public async IAsyncEnumerable<ExecutePlanResponse> ExecuteAsync(Plan plan, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ThrowIfDisposed();
        cancellationToken.ThrowIfCancellationRequested();
        var request = Requests.Execute(_session, plan, Tags.Current);
        using var execution = new ReattachableExecution(_service, _session, request, _headers, _retry, _time, Logger);
        var release = new ReleaseBehind(wanted => ReleaseAsync(request.OperationId, wanted));
        var abandoned = true;
        _running.Enter();
        try
        {
            while (await NextAsync(execution, () => abandoned = false, cancellationToken).ConfigureAwait(false) is { } response)
            {
                yield return response;
                if (response.ArrowBatch is not null)
                {
                    release.Until(response.ResponseId);
                }
            }
        }
        finally
        {
            if (abandoned && !execution.IsComplete)
            {
                await InterruptAbandonedAsync(execution, request.OperationId).ConfigureAwait(false);
            }

            release.All();
            _running.Leave();
        }
    }

    private async ValueTask<ExecutePlanResponse?> NextAsync(ReattachableExecution execution, Action failed, CancellationToken cancellationToken)
    {
        try
        {
            return await execution.NextAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            failed();
            throw await TranslateAsync(error).ConfigureAwait(false);
        }
    }

    /// <summary>Asks about a plan without running it; the session's fields of <paramref name="request"/> are filled in.</summary>
    public async Task<AnalyzePlanResponse> AnalyzeAsync(AnalyzePlanRequest request, CancellationToken cancellationToken)
    {
        Requests.Address(_session, request);
        var response = await CallAsync(options => _service.AnalyzePlanAsync(request, options), cancellationToken).ConfigureAwait(false);
        _session.Verify(response.SessionId, response.ServerSideSessionId);
        return response;
    }

    /// <summary>Reads or changes the session's settings.</summary>
    public async Task<ConfigResponse> ConfigAsync(ConfigRequest.Types.Operation operation, CancellationToken cancellationToken)
    {
        var request = Requests.Address(_session, new ConfigRequest { Operation = operation });
        var response = await CallAsync(options => _service.ConfigAsync(request, options), cancellationToken).ConfigureAwait(false);
        _session.Verify(response.SessionId, response.ServerSideSessionId);
        foreach (var warning in response.Warnings)
        {
            Logger.SettingWarning(warning);
        }

        return response;
    }

    private async Task<T> CallAsync<T>(Func<CallOptions, AsyncUnaryCall<T>> call, CancellationToken cancellationToken)
    {
        ThrowIfDisposed();
        try
        {
            return await _retry.ExecuteAsync(
                async token =>
                {
                    using var unary = call(new CallOptions(_headers, cancellationToken: token));
                    return await unary.ResponseAsync.ConfigureAwait(false);
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            throw await TranslateAsync(error).ConfigureAwait(false);
        }
    }

    private async Task<Exception> TranslateAsync(Exception error) => error switch
    {
        RpcException rpc => await _errors.TranslateAsync(rpc).ConfigureAwait(false),
        ExecutionLostException { InnerException: RpcException rpc } => await _errors.TranslateAsync(rpc).ConfigureAwait(false),
        StreamEndedException => new SparkConnectException($"The Spark Connect server at {Connection.Address} keeps ending the response stream without a response.", error),
        _ => error,
    };

    private void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(_disposed != 0, typeof(Sql.SparkSession));
}
