using System.Globalization;
using Reelhouse.Spark.Engine.Homes;

namespace Reelhouse.Spark.Engine.Servers;

/// <summary>The Spark settings that depend on the machine, the home and this start.</summary>
internal static class SparkSettings
{
    public static IEnumerable<KeyValuePair<string, string>> Of(StartContext context) =>
    [
        .. Machine(System.Environment.ProcessorCount),
        .. Folders(context.Home),
        .. Connections(context.Ports, context.Secrets, context.Options.SparkUi),
        .. context.Options.Servers.HasFlag(EngineServers.S3) ? S3(context.Ports, context.Secrets) : [],
        .. context.Options.SparkSettings,
    ];

    private static IEnumerable<KeyValuePair<string, string>> Machine(int cores) =>
    [
        new("spark.master", "local[*]"),
        new("spark.sql.shuffle.partitions", cores.ToString(CultureInfo.InvariantCulture)),
    ];

    private static IEnumerable<KeyValuePair<string, string>> Folders(EngineHome home) =>
    [
        new("spark.sql.warehouse.dir", new Uri(home.Lake).AbsoluteUri),
        new("spark.local.dir", home.Temp),
        // A socket's path is limited to some hundred bytes, which a home may exceed.
        new("spark.python.unix.domain.socket.dir", Path.GetTempPath()),
    ];

    private static IEnumerable<KeyValuePair<string, string>> Connections(ChosenPorts ports, EngineSecrets secrets, bool withUi) =>
    [
        new("spark.driver.host", "127.0.0.1"),
        new("spark.driver.bindAddress", "127.0.0.1"),
        new("spark.connect.grpc.binding.address", "127.0.0.1"),
        new("spark.connect.grpc.binding.port", ports.SparkConnect.ToString(CultureInfo.InvariantCulture)),
        new("spark.connect.authenticate.token", secrets.ConnectToken),
        new("spark.ui.enabled", withUi ? "true" : "false"),
        new("spark.ui.port", ports.SparkUi.ToString(CultureInfo.InvariantCulture)),
    ];

    private static IEnumerable<KeyValuePair<string, string>> S3(ChosenPorts ports, EngineSecrets secrets) =>
    [
        new("spark.hadoop.fs.s3a.endpoint", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{ports.S3}")),
        new("spark.hadoop.fs.s3a.access.key", secrets.S3AccessKey),
        new("spark.hadoop.fs.s3a.secret.key", secrets.S3SecretKey),
    ];
}
