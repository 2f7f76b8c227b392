using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.Extensions.Logging;

namespace Reelhouse.Spark.Transport;

/// <summary>Opens the HTTP/2 channel to a Spark Connect server.</summary>
internal static class ConnectChannel
{
    // A connection attempt to a host that never answers must end, so that retries are counted.
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    // gRPC for Java, which the server uses, closes connections whose client pings more often than every five minutes.
    private static readonly TimeSpan PingDelay = TimeSpan.FromMinutes(6);
    private static readonly TimeSpan PingTimeout = TimeSpan.FromSeconds(30);

    private const int StreamWindow = 4 * 1024 * 1024;

    public static GrpcChannel Open(ConnectionString connection, ILoggerFactory loggers) =>
        GrpcChannel.ForAddress(connection.Endpoint, new GrpcChannelOptions
        {
            HttpHandler = CreateHandler(),
            DisposeHttpClient = true,
            LoggerFactory = loggers,
            MaxReceiveMessageSize = connection.MaxMessageSize,
            MaxSendMessageSize = connection.MaxMessageSize,
            ThrowOperationCanceledOnCancellation = true,

            // Retries are ours: see RetryPolicy.
            MaxRetryAttempts = null,
        });

    /// <summary>The headers of every call: the token and the connection string's own ones.</summary>
    public static Metadata CreateHeaders(ConnectionString connection)
    {
        var headers = new Metadata();
        if (connection.Token is not null)
        {
            headers.Add("authorization", $"Bearer {connection.Token}");
        }

        foreach (var (name, value) in connection.Headers)
        {
            headers.Add(name, value);
        }

        return headers;
    }

    private static SocketsHttpHandler CreateHandler() => new()
    {
        ConnectTimeout = ConnectTimeout,
        EnableMultipleHttp2Connections = true,
        InitialHttp2StreamWindowSize = StreamWindow,
        KeepAlivePingDelay = PingDelay,
        KeepAlivePingTimeout = PingTimeout,
        KeepAlivePingPolicy = HttpKeepAlivePingPolicy.WithActiveRequests,
        PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
    };
}
