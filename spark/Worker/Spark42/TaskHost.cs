using Reelhouse.Spark.Udfs;
using Reelhouse.Spark.Worker.Logging;
using Reelhouse.Spark.Worker.Spark42.Logs;

namespace Reelhouse.Spark.Worker.Spark42;

/// <summary>What tasks get from the process that runs them.</summary>
/// <param name="Loader">Finds the functions that tasks name.</param>
/// <param name="Crash">What is told of them if the process crashes.</param>
/// <param name="Log">The executor's log.</param>
/// <param name="Capture">Takes functions' logs for the client; null where the session did not ask for that.</param>
/// <param name="Time">Tells how long a task took.</param>
/// <param name="TakesMore">Whether another task may follow on a connection.</param>
/// <param name="Closed">Cancelled when the JVM closes the connection.</param>
internal sealed record TaskHost(
    IFunctionLoader Loader, CrashNote Crash, LineLogger Log, LogCapture? Capture, TimeProvider Time, Func<bool> TakesMore, CancellationToken Closed);
