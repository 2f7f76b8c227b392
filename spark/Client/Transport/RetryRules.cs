using Google.Rpc;
using Grpc.Core;

namespace Reelhouse.Spark.Transport;

/// <summary>Tells errors that pass from those that stay.</summary>
internal static class RetryRules
{
    private const string PreemptedCursor = "INVALID_CURSOR.DISCONNECTED";

    public static bool CanRetry(Exception error) => error switch
    {
        ExecutionLostException or StreamEndedException => true,
        RpcException rpc => rpc.StatusCode == StatusCode.Unavailable
            || IsPreempted(rpc)
            || IsBrokenConnection(rpc)
            || RpcDetails.Find<RetryInfo>(rpc) is not null,
        _ => false,
    };

    /// <summary>What the server asked to wait, if it did.</summary>
    public static TimeSpan? ServerDelay(Exception error) =>
        error is RpcException rpc ? RpcDetails.Find<RetryInfo>(rpc)?.RetryDelay?.ToTimeSpan() : null;

    // Another call reads the same execution: two reattached streams that overlap for a moment.
    private static bool IsPreempted(RpcException error) =>
        error.StatusCode == StatusCode.Internal && error.Status.Detail.Contains(PreemptedCursor, StringComparison.Ordinal);

    // A connection that breaks in mid-message surfaces as Internal or Unknown, with the socket's or HTTP's own error inside.
    private static bool IsBrokenConnection(RpcException error) =>
        error.StatusCode is StatusCode.Internal or StatusCode.Unknown
        && error.Status.DebugException is HttpRequestException or IOException;
}
