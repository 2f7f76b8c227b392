namespace Reelhouse.Orchestration.Configuration;

/// <summary>What the address of the user's own Spark must be, and what else such a Spark needs.</summary>
internal static class SparkRemote
{
    private const string Scheme = "sc://";

    /// <summary>A Spark elsewhere reaches neither this machine's loopback, where the embedded servers are, nor its folders.</summary>
    public static IEnumerable<string> Faults(string? remote, ReelhouseOptions options)
    {
        if (string.IsNullOrEmpty(remote)) yield break;
        if (!remote.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            yield return $"SPARK_REMOTE is '{WithoutParameters(remote)}', but must be an address such as sc://host:15002/;token=…";
        if (options.Kafka.BootstrapServers is null) yield return Missing("Kafka.BootstrapServers");
        if (options.S3.Endpoint is null) yield return Missing("S3.Endpoint");
        if (options.Lake.Root is null) yield return Missing("Lake.Root");
    }

    // One of the parameters is a token.
    private static string WithoutParameters(string remote) => remote.Split(';', 2)[0];

    private static string Missing(string setting) =>
        $"Reelhouse.{setting} is not set, but SPARK_REMOTE is, and a Spark of your own reaches only servers and folders of your own: set REELHOUSE__{setting.Replace(".", "__", StringComparison.Ordinal).ToUpperInvariant()}";
}
