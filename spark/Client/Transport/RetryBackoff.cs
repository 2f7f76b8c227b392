namespace Reelhouse.Spark.Transport;

/// <summary>How long to wait before a call is tried again: PySpark's default policy.</summary>
internal static class RetryBackoff
{
    private const double FirstMilliseconds = 50;
    private const double Multiplier = 4;
    private const double MaxMilliseconds = 60_000;
    private const double JitterMilliseconds = 500;
    private const double JitterFrom = 2_000;
    private static readonly TimeSpan MaxServerDelay = TimeSpan.FromMinutes(10);

    /// <param name="attempt">0 before the first retry.</param>
    /// <param name="serverDelay">What the server asked for; it may exceed our own longest wait.</param>
    /// <param name="random">From 0 to 1, the share of the longest jitter.</param>
    public static TimeSpan Delay(int attempt, TimeSpan? serverDelay, double random)
    {
        var wait = Math.Min(MaxMilliseconds, FirstMilliseconds * Math.Pow(Multiplier, attempt));
        if (serverDelay is { } asked)
        {
            wait = Math.Max(wait, Math.Min(asked.TotalMilliseconds, MaxServerDelay.TotalMilliseconds));
        }

        return TimeSpan.FromMilliseconds(wait >= JitterFrom ? wait + (random * JitterMilliseconds) : wait);
    }
}
