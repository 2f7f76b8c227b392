using Grpc.Core;
using Spark.Connect;

namespace Reelhouse.Spark.Tests.Transport;

/// <summary>A response stream: batches named by their response ids, and then an end of its own.</summary>
internal sealed class FakeStream(params string[] responseIds)
{
    private readonly List<StreamingQueryListenerEventsResult> _told = [];
    private bool _completes = true;
    private Exception? _error;
    private bool _hangs;
    private Action _atEnd = () => { };

    /// <summary>Before the batches, what a session's listeners are told.</summary>
    public FakeStream Tells(params IEnumerable<StreamingQueryListenerEventsResult> told)
    {
        _told.AddRange(told);
        return this;
    }

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

    /// <summary>The connection breaks before the call has headers, as gRPC tells it.</summary>
    public FakeStream ThenIsCut()
    {
        _completes = false;
        _error = new TaskCanceledException();
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
        foreach (var told in _told)
        {
            yield return new ExecutePlanResponse { SessionId = sessionId, ServerSideSessionId = serverSideSessionId, ResponseId = "told", StreamingQueryListenerEventsResult = told };
        }

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
