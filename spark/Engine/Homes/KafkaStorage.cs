using Reelhouse.Spark.Engine.Processes;

namespace Reelhouse.Spark.Engine.Homes;

/// <summary>Kafka's log folder. It is formatted once; a format that was cut off is done again.</summary>
internal sealed record KafkaStorage(EngineHome Home)
{
    public string LogFolder => Path.Combine(Home.Kafka, "log");

    // Written when formatting is complete. Kafka's own meta.properties does not tell: it is written before the rest.
    private string Formatted => Path.Combine(Home.Kafka, "formatted");

    public void RemoveUnfinished()
    {
        if (!File.Exists(Formatted) && Directory.Exists(LogFolder))
            Directory.Delete(LogFolder, recursive: true);
    }

    public async Task FormatAsync(ServerCommand storageTool, string settings, CancellationToken ct)
    {
        if (File.Exists(Formatted))
            return;
        var id = Convert.ToBase64String(Guid.NewGuid().ToByteArray()).Replace('+', 'A').Replace('/', 'B').TrimEnd('=');
        var argumentFile = Home.RunFile("kafka-format.java");
        var command = storageTool with { Arguments = ["format", "-t", id, "-c", settings] };
        await File.WriteAllTextAsync(argumentFile, command.RenderArgumentFile(), ct).ConfigureAwait(false);
        var run = await CommandRun.RunAsync(command.Java, ["@" + argumentFile], line: null, ct).ConfigureAwait(false);
        if (run.ExitCode != 0)
            throw new EngineException($"Kafka's storage {LogFolder} could not be formatted: {ServerLog.MostTelling(run.Lines)}", run.Lines);
        await File.WriteAllTextAsync(Formatted, id, ct).ConfigureAwait(false);
    }
}
