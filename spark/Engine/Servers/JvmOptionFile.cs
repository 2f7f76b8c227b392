namespace Reelhouse.Spark.Engine.Servers;

/// <summary>Files of Java options, one a line, with comments behind a number sign.</summary>
internal static class JvmOptionFile
{
    public static IReadOnlyList<string> Read(string folder, IEnumerable<string> names) =>
    [
        .. names
            .SelectMany(name => File.ReadLines(Path.Combine(folder, name)))
            .Select(line => line.Trim())
            .Where(line => line.Length > 0 && !line.StartsWith('#')),
    ];

    /// <summary>The option files of a server, which together with its jars decide which class archive fits.</summary>
    public static IReadOnlyList<string> Of(EngineServers server, EngineWork work) => server is not EngineServers.Spark
        ? ["server-jvm.options"]
        : ["spark-jvm.options", work is EngineWork.Short ? "spark-jvm-short-work.options" : "spark-jvm-throughput.options"];
}
