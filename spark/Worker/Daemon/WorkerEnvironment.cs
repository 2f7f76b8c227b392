using System.Globalization;

namespace Reelhouse.Spark.Worker.Daemon;

/// <summary>What Spark tells a worker in its environment.</summary>
/// <param name="Secret">What whoever connects has to know; null where a Unix socket's folder keeps others out.</param>
/// <param name="SocketFolder">Where Unix sockets are made; null for TCP on loopback.</param>
/// <param name="SocketPath">The Unix socket to connect to, for a worker that is started for itself.</param>
/// <param name="Port">The port to connect to, for such a worker.</param>
internal sealed record WorkerEnvironment(string? Secret, string? SocketFolder, string? SocketPath, int? Port)
{
    /// <summary>How long a function may go on after its query was cancelled.</summary>
    public TimeSpan CancelWait { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long the other tasks of a process are waited for, in which a cancelled function goes on for ever.</summary>
    public TimeSpan DrainLimit { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a process without a connection stays.</summary>
    public TimeSpan IdleLimit { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Where a worker on the driver finds its server; null on executors.</summary>
    public string? ConnectUrl { get; init; }

    /// <summary>Where the executor looks for word of a worker that crashed; null where it does not look.</summary>
    public string? CrashFolder { get; init; }

    /// <summary>A file that is there until the executor can connect; null where nobody looks for it.</summary>
    public string? StartingFile { get; init; }

    /// <summary>Whether the session asked for functions' logs.</summary>
    public bool CapturesLogs { get; init; }

    /// <exception cref="WorkerStartException">A variable is missing, or is not what it should be.</exception>
    public static WorkerEnvironment Read(Func<string, string?> variable)
    {
        var place = Place(variable);
        return place with
        {
            ConnectUrl = variable("SPARK_CONNECT_LOCAL_URL"),
            CrashFolder = variable("PYTHON_FAULTHANDLER_DIR"),
            StartingFile = variable("REELHOUSE_STARTING"),
            CapturesLogs = variable("PYSPARK_SPARK_SESSION_UUID") is not null,
            CancelWait = Seconds(variable, "REELHOUSE_CANCEL_WAIT_SECONDS") ?? place.CancelWait,
            DrainLimit = Seconds(variable, "REELHOUSE_DRAIN_LIMIT_SECONDS") ?? place.DrainLimit,
            IdleLimit = Seconds(variable, "REELHOUSE_IDLE_LIMIT_SECONDS") ?? place.IdleLimit,
        };
    }

    private static WorkerEnvironment Place(Func<string, string?> variable)
    {
        // The JVM writes "True", Python's word for it.
        if (string.Equals(variable("PYTHON_UNIX_DOMAIN_ENABLED"), "true", StringComparison.OrdinalIgnoreCase))
            return new(null, variable("PYTHON_WORKER_FACTORY_SOCK_DIR"), variable("PYTHON_WORKER_FACTORY_SOCK_PATH"), null);
        var port = variable("PYTHON_WORKER_FACTORY_PORT") is { } text
            ? ushort.TryParse(text, out var number) ? number : throw new WorkerStartException($"PYTHON_WORKER_FACTORY_PORT is '{text}', which is no port.")
            : (int?)null;
        return new(variable("PYTHON_WORKER_FACTORY_SECRET") ?? throw new WorkerStartException("PYTHON_WORKER_FACTORY_SECRET is not set: Spark starts this program, not a user."), null, null, port);
    }

    private static TimeSpan? Seconds(Func<string, string?> variable, string name) => variable(name) switch
    {
        null => null,
        var text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 1e9 => TimeSpan.FromSeconds(seconds),
        var text => throw new WorkerStartException($"{name} is '{text}'; it takes a number of seconds."),
    };
}
