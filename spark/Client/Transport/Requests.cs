using Google.Protobuf;
using Spark.Connect;

namespace Reelhouse.Spark.Transport;

/// <summary>Makes requests, and addresses them: every one names the session, the user and the client, in fields of one name in each type.</summary>
internal static class Requests
{
    public static ExecutePlanRequest Execute(ServerSession session, Plan plan, IEnumerable<string> tags) => Address(session, new ExecutePlanRequest
    {
        OperationId = Guid.NewGuid().ToString("D"),
        Plan = plan,
        RequestOptions =
        {
            new ExecutePlanRequest.Types.RequestOption { ReattachOptions = new() { Reattachable = true } },
            new ExecutePlanRequest.Types.RequestOption { ResultChunkingOptions = new() { AllowArrowBatchChunking = true } },
        },
        Tags = { tags },
    });

    /// <summary>The request with the session's fields filled in, as far as its type has them.</summary>
    public static TRequest Address<TRequest>(ServerSession session, TRequest request)
        where TRequest : IMessage<TRequest>
    {
        Set(request, "session_id", session.SessionId);
        Set(request, "user_context", session.UserContext);
        Set(request, "client_type", session.ClientType);
        Set(request, "client_observed_server_side_session_id", session.ServerSideSessionId);
        return request;
    }

    private static void Set(IMessage request, string field, object? value)
    {
        if (value is not null && request.Descriptor.FindFieldByName(field) is { } found) found.Accessor.SetValue(request, value);
    }
}
