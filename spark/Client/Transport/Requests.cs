using Spark.Connect;

namespace Reelhouse.Spark.Transport;

/// <summary>Addresses requests: every one names the session, the user and the client in fields of its own type.</summary>
internal static class Requests
{
    public static ExecutePlanRequest Execute(ServerSession session, Plan plan, IEnumerable<string> tags)
    {
        var request = new ExecutePlanRequest
        {
            SessionId = session.SessionId,
            UserContext = session.UserContext,
            ClientType = session.ClientType,
            OperationId = Guid.NewGuid().ToString("D"),
            Plan = plan,
            RequestOptions =
            {
                new ExecutePlanRequest.Types.RequestOption { ReattachOptions = new() { Reattachable = true } },
                new ExecutePlanRequest.Types.RequestOption { ResultChunkingOptions = new() { AllowArrowBatchChunking = true } },
            },
        };
        request.Tags.AddRange(tags);
        Observe(session, observed => request.ClientObservedServerSideSessionId = observed);
        return request;
    }

    public static AnalyzePlanRequest Analyze(ServerSession session, AnalyzePlanRequest request)
    {
        request.SessionId = session.SessionId;
        request.UserContext = session.UserContext;
        request.ClientType = session.ClientType;
        Observe(session, observed => request.ClientObservedServerSideSessionId = observed);
        return request;
    }

    public static ConfigRequest Config(ServerSession session, ConfigRequest.Types.Operation operation)
    {
        var request = new ConfigRequest
        {
            SessionId = session.SessionId,
            UserContext = session.UserContext,
            ClientType = session.ClientType,
            Operation = operation,
        };
        Observe(session, observed => request.ClientObservedServerSideSessionId = observed);
        return request;
    }

    public static AddArtifactsRequest AddArtifacts(ServerSession session, AddArtifactsRequest request)
    {
        request.SessionId = session.SessionId;
        request.UserContext = session.UserContext;
        request.ClientType = session.ClientType;
        Observe(session, observed => request.ClientObservedServerSideSessionId = observed);
        return request;
    }

    public static InterruptRequest Interrupt(ServerSession session, InterruptRequest request)
    {
        request.SessionId = session.SessionId;
        request.UserContext = session.UserContext;
        request.ClientType = session.ClientType;
        Observe(session, observed => request.ClientObservedServerSideSessionId = observed);
        return request;
    }

    public static ReleaseExecuteRequest ReleaseExecute(ServerSession session, string operationId, ReleaseExecuteRequest request)
    {
        request.SessionId = session.SessionId;
        request.UserContext = session.UserContext;
        request.ClientType = session.ClientType;
        request.OperationId = operationId;
        Observe(session, observed => request.ClientObservedServerSideSessionId = observed);
        return request;
    }

    public static ReleaseSessionRequest ReleaseSession(ServerSession session) => new()
    {
        SessionId = session.SessionId,
        UserContext = session.UserContext,
        ClientType = session.ClientType,
    };

    private static void Observe(ServerSession session, Action<string> set)
    {
        if (session.ServerSideSessionId is { } observed)
        {
            set(observed);
        }
    }
}
