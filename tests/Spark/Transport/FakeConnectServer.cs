using Grpc.Core;
using Spark.Connect;

namespace Reelhouse.Spark.Tests.Transport;

/// <summary>A Connect server without a network: it plays prepared response streams, one for each ExecutePlan or ReattachExecute, and notes every request.</summary>
internal sealed class FakeConnectServer : CallInvoker
{
    public const string ServerSideSessionId = "server-side";

    private readonly Queue<FakeStream> _streams = new();
    private readonly List<object> _requests = [];

    public List<T> Requests<T>()
    {
        lock (_requests)
        {
            return [.. _requests.OfType<T>()];
        }
    }

    /// <summary>The kinds of the execution's requests, in order.</summary>
    public IEnumerable<string> Calls => Requests<object>().Select(request => request.GetType().Name.Replace("Request", "", StringComparison.Ordinal));

    /// <summary>What FetchErrorDetails answers; it fails when nothing is set.</summary>
    public FetchErrorDetailsResponse? ErrorDetails { get; set; }

    public RpcException? AnalyzeError { get; set; }

    public string AnsweringServerSideSessionId { get; set; } = ServerSideSessionId;

    public FakeConnectServer Plays(params FakeStream[] streams)
    {
        foreach (var stream in streams)
        {
            _streams.Enqueue(stream);
        }

        return this;
    }

    public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
    {
        Note(request);
        var sessionId = request switch
        {
            ExecutePlanRequest execute => execute.SessionId,
            ReattachExecuteRequest reattach => reattach.SessionId,
            _ => throw new InvalidOperationException($"{method.Name} is not faked."),
        };
        var reader = _streams.Dequeue().Read(sessionId, AnsweringServerSideSessionId, options.CancellationToken);
        return new AsyncServerStreamingCall<TResponse>(
            (IAsyncStreamReader<TResponse>)reader, Task.FromResult(new Metadata()), () => Status.DefaultSuccess, () => [], () => { });
    }

    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
    {
        Note(request);
        var response = Answer(request);
        return new AsyncUnaryCall<TResponse>(
            response is RpcException error ? Task.FromException<TResponse>(error) : Task.FromResult((TResponse)response),
            Task.FromResult(new Metadata()), () => Status.DefaultSuccess, () => [], () => { });
    }

    public override AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(Method<TRequest, TResponse> method, string? host, CallOptions options) =>
        throw new NotSupportedException();

    public override AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(Method<TRequest, TResponse> method, string? host, CallOptions options) =>
        throw new NotSupportedException();

    public override TResponse BlockingUnaryCall<TRequest, TResponse>(Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request) =>
        throw new NotSupportedException();

    private object Answer<TRequest>(TRequest request) => request switch
    {
        AnalyzePlanRequest when AnalyzeError is not null => AnalyzeError,
        AnalyzePlanRequest analyze => new AnalyzePlanResponse { SessionId = analyze.SessionId, ServerSideSessionId = AnsweringServerSideSessionId, SparkVersion = new() { Version = "4.2.0" } },
        FetchErrorDetailsRequest => (object?)ErrorDetails ?? Some.RpcError(StatusCode.Internal, "no details today"),
        InterruptRequest interrupt => new InterruptResponse { SessionId = interrupt.SessionId, ServerSideSessionId = AnsweringServerSideSessionId },
        ReleaseExecuteRequest release => new ReleaseExecuteResponse { SessionId = release.SessionId },
        ReleaseSessionRequest release => new ReleaseSessionResponse { SessionId = release.SessionId },
        _ => throw new InvalidOperationException($"{request} is not faked."),
    };

    private void Note(object? request)
    {
        lock (_requests)
        {
            _requests.Add(request!);
        }
    }
}
