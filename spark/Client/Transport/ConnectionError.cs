using Grpc.Core;

namespace Reelhouse.Spark.Transport;

/// <summary>Says what a call that never reached Spark's own error handling failed of, and what to do.</summary>
internal static class ConnectionError
{
    private static readonly string[] SessionGone = ["INVALID_HANDLE.SESSION_CHANGED", "INVALID_HANDLE.SESSION_CLOSED"];

    public static SparkConnectException From(RpcException error, ConnectionString connection) =>
        new(Message(error, connection), error);

    public static bool MeansSessionGone(string? errorClass) => SessionGone.Contains(errorClass);

    public static SessionChangedException SessionChanged(string sessionId, ConnectionString connection, Exception? cause = null) =>
        new($"The Spark server at {connection.Address} no longer has the session {sessionId}: it was restarted, or the session expired or was released. Build a new session.", cause)
        {
            ErrorClass = SessionGone[0],
        };

    private static string Message(RpcException error, ConnectionString connection) => error.StatusCode switch
    {
        StatusCode.Unavailable =>
            $"The Spark Connect server at {connection.Address} can't be reached ({Reason(error)}). Check that it runs and that the address is right; the address comes from Remote(…) or SPARK_REMOTE.",
        StatusCode.Unauthenticated =>
            $"The Spark Connect server at {connection.Address} does not accept the token. Give its token in the connection string (token=…) or in SPARK_CONNECT_AUTHENTICATE_TOKEN.",
        StatusCode.PermissionDenied =>
            $"The Spark Connect server at {connection.Address} does not allow this to user '{connection.UserId}': {error.Status.Detail}",
        StatusCode.ResourceExhausted =>
            $"A message from or to the Spark Connect server at {connection.Address} is too large: {error.Status.Detail}. The limit here is {connection.MaxMessageSize} bytes; raise it with grpc_max_message_size=… in the connection string.",
        StatusCode.Unimplemented =>
            $"What answers at {connection.Address} does not know this call: {error.Status.Detail}. Spark 4.0 or later is needed, with the Connect plugin.",
        _ => $"The call to the Spark Connect server at {connection.Address} failed ({error.StatusCode}): {error.Status.Detail}",
    };

    private static string Reason(RpcException error) => error.Status.DebugException?.GetBaseException().Message ?? error.Status.Detail;
}
