namespace Reelhouse.Spark.Transport;

/// <summary>How often a call is tried again.</summary>
/// <param name="Retries">Once the server has answered a first time.</param>
/// <param name="RetriesToReach">Until it has: an address with no server behind it should be reported soon.</param>
internal sealed record RetryLimits(int Retries, int RetriesToReach)
{
    // Waits 17 s in all; the whole of PySpark's 15 wait for 10 minutes.
    private const int Few = 5;
    private const int Many = 15;

    /// <summary>On this machine nothing lies between client and server: one that does not answer is gone, and its sessions with it.</summary>
    public static RetryLimits For(ConnectionString connection) => new(connection.IsLoopback ? Few : Many, Few);
}
