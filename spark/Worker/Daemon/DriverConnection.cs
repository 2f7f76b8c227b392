using Reelhouse.Spark.Worker.Loading;
using Reelhouse.Spark.Worker.Logging;
using Reelhouse.Spark.Worker.Spark42;

namespace Reelhouse.Spark.Worker.Daemon;

/// <summary>The connection of a worker on the driver, which serves one streaming query.</summary>
internal static class DriverConnection
{
    /// <summary>Returns when the query has ended.</summary>
    public static void Serve(WorkerEnvironment environment, ForeachBatchLoader loader, LineLogger log)
    {
        using var socket = Endpoint.Connect(environment);
        using var stream = new PromptStream(socket);
        var reader = new WireReader(new BufferedStream(stream));
        var writer = new WireWriter(new BufferedStream(stream));
        try
        {
            if (HandShake.Introduce(reader, writer, environment.Secret)) new ForeachBatchLoop(reader, writer, (command, session) => loader.Load(command, session)).Run();
        }
        catch (IOException closed)
        {
            log.TaskClosed(closed.Message);
        }
    }
}
