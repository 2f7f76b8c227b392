using Grpc.Core;
using Microsoft.Extensions.Logging.Abstractions;
using Reelhouse.Spark.Sql;
using Reelhouse.Spark.Transport;
using Spark.Connect;

namespace Reelhouse.Spark.Tests.Golden;

/// <summary>Stands in for a server: keeps the plans that are executed and answers each with an empty result.</summary>
internal sealed class RecordingInvoker : CallInvoker
{
    private readonly List<Plan> _plans = [];

    public SparkSession OpenSession()
    {
        var connection = ConnectionStringParser.Parse("sc://recorder");
        var retry = new RetryPolicy(RetryLimits.For(connection), TimeProvider.System, NullLogger.Instance, () => 0);
        return new SparkSession(new SparkConnectClient(this, new ServerSession(connection), retry, TimeProvider.System, NullLogger.Instance), new());
    }

    /// <summary>The plan that an action sends; what it makes of the empty answer is not looked at.</summary>
    public async Task<Plan> PlanOfAsync(Func<Task> action)
    {
        try
        {
            await action();
        }
        catch (Exception) when (_plans.Count > 0)
        {
        }
        return _plans[^1];
    }

    public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
    {
        if (request is ExecutePlanRequest execute) _plans.Add(execute.Plan);
        return new(
            (IAsyncStreamReader<TResponse>)(object)new OneAnswer(request),
            Task.FromResult(new Metadata()),
            () => Status.DefaultSuccess,
            () => [],
            () => { });
    }

    public override TResponse BlockingUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request) =>
        throw new NotSupportedException("The client only calls asynchronously.");

    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request) =>
        throw new RpcException(new Status(StatusCode.Unimplemented, $"The recorder does not answer {method.Name}."));

    public override AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options) =>
        throw new NotSupportedException("The client uploads nothing here.");

    public override AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options) =>
        throw new NotSupportedException("Spark Connect has no such call.");

    private sealed class OneAnswer(object request) : IAsyncStreamReader<ExecutePlanResponse>
    {
        private bool _read;

        public ExecutePlanResponse Current { get; } = new()
        {
            SessionId = (request as ExecutePlanRequest)?.SessionId ?? "",
            OperationId = (request as ExecutePlanRequest)?.OperationId ?? "",
            ResponseId = "1",
            ResultComplete = new(),
        };

        public Task<bool> MoveNext(CancellationToken cancellationToken)
        {
            (var first, _read) = (!_read, true);
            return Task.FromResult(first);
        }
    }
}
