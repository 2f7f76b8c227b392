using Reelhouse.Spark.Worker.Daemon;
using Reelhouse.Spark.Worker.Loading;

// Spark starts its worker program as it starts Python: `-m pyspark.daemon pyspark.worker`, or `-m pyspark.worker` for a single task.
try
{
    var environment = WorkerEnvironment.Read(Environment.GetEnvironmentVariable);
    var loader = new CommandLoader(new ShippedAssemblies(Path.Combine(AppContext.BaseDirectory, "program")));
    switch (args)
    {
        case ["-m", "pyspark.daemon", ..]:
            var output = Console.OpenStandardOutput();
            Console.SetOut(Console.Error); // From here on a line on the standard output would be read as a port.
            new DaemonProcess(environment, loader, Console.Error).Run(Console.OpenStandardInput(), output);
            return 0;
        case ["-m", "pyspark.worker", ..]:
            new Connection(Endpoint.Connect(environment), environment.Secret, loader).Serve();
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
