using Spark.Connect;

namespace Reelhouse.Spark.Transport;

/// <summary>Who we are to the server, and which of its sessions answers us.</summary>
internal sealed class ServerSession(ConnectionString connection)
{
    private string? _serverSideSessionId;

    public ConnectionString Connection { get; } = connection;

    public string SessionId { get; } = (connection.SessionId ?? Guid.NewGuid()).ToString("D");

    public string ClientType { get; } = UserAgent.For(connection.UserAgent);

    public UserContext UserContext { get; } = new() { UserId = connection.UserId ?? "" };

    /// <summary>The server's own id of the session; null until its first response.</summary>
    public string? ServerSideSessionId => _serverSideSessionId;

    /// <summary>Holds a response to the session it was asked of.</summary>
    /// <exception cref="SessionChangedException">Another session of the server answered: ours is gone.</exception>
    public void Verify(string sessionId, string serverSideSessionId)
    {
        if (sessionId != SessionId)
        {
            throw new SparkConnectException($"The server at {Connection.Address} answered for session '{sessionId}' instead of '{SessionId}'.");
        }

        if (serverSideSessionId.Length == 0)
        {
            return;
        }

        var known = Interlocked.CompareExchange(ref _serverSideSessionId, serverSideSessionId, null);
        if (known is not null && known != serverSideSessionId)
        {
            throw ConnectionError.SessionChanged(SessionId, Connection);
        }
    }
}
