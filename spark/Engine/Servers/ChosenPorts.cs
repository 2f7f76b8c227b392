using Reelhouse.Spark.Engine.Processes;

namespace Reelhouse.Spark.Engine.Servers;

/// <summary>The ports of one try to start an engine.</summary>
internal sealed record ChosenPorts(int SparkConnect, int Sql, int SparkUi, int Kafka, int KafkaController, int S3)
{
    /// <summary>The given ports, each checked to be free, and free ones for the others.</summary>
    /// <exception cref="EngineException">A given port is taken.</exception>
    public static ChosenPorts For(EnginePorts given)
    {
        var free = LoopbackPorts.Free(6);
        return new ChosenPorts(
            Choose(given.SparkConnect, free[0], nameof(given.SparkConnect)),
            Choose(given.Sql, free[1], nameof(given.Sql)),
            Choose(given.SparkUi, free[2], nameof(given.SparkUi)),
            Choose(given.Kafka, free[3], nameof(given.Kafka)),
            free[4],
            Choose(given.S3, free[5], nameof(given.S3)));
    }

    private static int Choose(int given, int free, string name)
    {
        if (given == 0)
            return free;
        LoopbackPorts.RequireFree(given, $"{nameof(EnginePorts)}.{name}");
        return given;
    }
}
