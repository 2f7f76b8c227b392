using System.Globalization;
using System.Text;
using Reelhouse.Spark.Engine.Homes;

namespace Reelhouse.Spark.Engine.Servers;

/// <summary>The Spark settings that depend on the machine, the home and this start.</summary>
internal static class SparkSettings
{
    /// <summary>Linux gives a socket's path 107 bytes (unix(7)), of which PySpark's names take 43.</summary>
    private const int LongestSocketFolder = 64;

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
        new("spark.python.unix.domain.socket.dir", SocketFolder(home.Temp)),
    ];

    /// <summary>What a worker that was killed leaves of its socket goes away with the home's other files, where its path is short enough for a socket's.</summary>
    private static string SocketFolder(string temp) => Encoding.UTF8.GetByteCount(temp) <= LongestSocketFolder ? temp : Path.GetTempPath();

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
