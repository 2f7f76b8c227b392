using Grpc.Core;
using Spark.Connect;

namespace Reelhouse.Spark.Tests.Transport;

/// <summary>A response stream: batches named by their response ids, and then an end of its own.</summary>
internal sealed class FakeStream(params string[] responseIds)
{
    private bool _completes = true;
    private RpcException? _error;
    private bool _hangs;
    private Action _atEnd = () => { };

    /// <summary>The server closes the stream while the execution goes on.</summary>
    public FakeStream ThenEndsEarly()
    {
        _completes = false;
        return this;
    }

    public FakeStream ThenFails(StatusCode code, string detail = "", params Google.Protobuf.IMessage[] details)
    {
        _completes = false;
        _error = Some.RpcError(code, detail, details);
        return this;
    }

    /// <summary>Something happens just before the stream's end.</summary>
    public FakeStream Then(Action atEnd)
    {
        _atEnd = atEnd;
        return this;
    }

    /// <summary>Nothing more comes, nor an end.</summary>
    public FakeStream ThenHangs()
    {
        _completes = false;
        _hangs = true;
        return this;
    }

    public IAsyncStreamReader<ExecutePlanResponse> Read(string sessionId, string serverSideSessionId, CancellationToken cancellationToken) =>
        new Reader(Responses(sessionId, serverSideSessionId, cancellationToken).GetAsyncEnumerator(cancellationToken));

    private async IAsyncEnumerable<ExecutePlanResponse> Responses(
        string sessionId, string serverSideSessionId, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var id in responseIds)
        {
            yield return new ExecutePlanResponse { SessionId = sessionId, ServerSideSessionId = serverSideSessionId, ResponseId = id, ArrowBatch = new() };
        }

        _atEnd();
        if (_hangs)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        if (_error is not null)
        {
            throw _error;
        }

        if (_completes)
        {
            yield return new ExecutePlanResponse { SessionId = sessionId, ServerSideSessionId = serverSideSessionId, ResponseId = "complete", ResultComplete = new() };
        }
    }

    private sealed class Reader(IAsyncEnumerator<ExecutePlanResponse> responses) : IAsyncStreamReader<ExecutePlanResponse>
    {
        public ExecutePlanResponse Current => responses.Current;

        public Task<bool> MoveNext(CancellationToken cancellationToken) => responses.MoveNextAsync().AsTask();
    }
}
