using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;
using Reelhouse.Spark.Worker.Daemon;
using Reelhouse.Spark.Worker.Loading;
using Reelhouse.Spark.Worker.Logging;
using Reelhouse.Spark.Worker.Spark42;
using Reelhouse.Spark.Worker.Spark42.Logs;

// Spark starts its worker program as it starts Python: `-m pyspark.daemon pyspark.worker`, or `-m pyspark.worker` for a single task, and on the driver
// `-m pyspark.sql.connect.streaming.worker.foreach_batch_worker` for a streaming query.
const int LeftFunctionBehind = 3;

try
{
    var environment = WorkerEnvironment.Read(Environment.GetEnvironmentVariable);
    var loader = new CommandLoader(new ShippedAssemblies(Path.Combine(AppContext.BaseDirectory, "program")));
    var (input, output) = (Console.OpenStandardInput(), Console.OpenStandardOutput());
    var errors = environment.CapturesLogs ? StandardStream.Error.OpenLines() : Console.Error; // where the executor looks for no entries
    var capture = environment.CapturesLogs ? new LogCapture(StandardStream.Output.OpenLines()) : null;
    var log = capture is null ? new LineLogger(errors.WriteLine, TimeProvider.System) : new LineLogger(capture.WritePlain, TimeProvider.System, least: LogLevel.Trace);

    // What functions print goes to the executor's log: the executor reads the standard output, and writes to the standard input.
    Console.SetOut(capture is null ? errors : new PrintedText(StandardStream.Output, errors));
    Console.SetError(capture is null ? errors : new PrintedText(StandardStream.Error, errors));
    Console.SetIn(TextReader.Null);
    switch (args)
    {
        case ["-m", "pyspark.daemon", ..]:
            using (var daemon = new DaemonProcess(environment, loader, log, capture))
            using (PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => { signal.Cancel = true; daemon.End(); }))
                return daemon.Run(input, output) ? 0 : LeftFunctionBehind;
        case ["-m", "pyspark.worker", ..]:
            var host = new TaskHost(loader, new CrashNote(environment.CrashFolder), log, capture, TimeProvider.System, TakesMore: () => true, CancellationToken.None);
            using (var connection = new Connection(Endpoint.Connect(environment), (reader, writer) => HandShake.Introduce(reader, writer, environment.Secret), host))
                connection.Serve();
            return 0;
        case ["-m", "pyspark.sql.connect.streaming.worker.foreach_batch_worker", ..]:
            DriverConnection.Serve(environment, new(environment.ConnectUrl, log), log);
            return 0;
        default:
            throw new WorkerStartException($"The arguments '{string.Join(' ', args)}' are none that Spark 4.2 starts a worker with.");
    }
}
catch (WorkerStartException unfit)
{
    await Console.Error.WriteLineAsync($"reelhouse-worker: {unfit.Message}").ConfigureAwait(false);
    return 2;
}
