using System.Globalization;
using System.Net.Sockets;
using Reelhouse.Spark.Engine.Homes;

namespace Reelhouse.Spark.Engine.Servers;

/// <summary>Spark in one process: the SQL endpoint is its main program, Connect a plugin of it.</summary>
internal static class SparkServer
{
    public static async Task<ServerStart> PrepareAsync(StartContext context, CancellationToken ct)
    {
        new SparkMetastore(context.Home).RemoveUnfinished();
        string[] files = context.Options.Work is EngineWork.Short ? ["spark-defaults.conf", "short-work.conf"] : ["spark-defaults.conf"];
        var settings = await context.WriteSettingsAsync(files, SparkSettings.Of(context), "spark.properties", ct).ConfigureAwait(false);
        var command = context.Command(EngineServers.Spark, "org.apache.spark.deploy.SparkSubmit", OwnOptions(context)) with
        {
            Arguments = [.. Arguments(settings, context.Ports)],
            Environment = new Dictionary<string, string>(Environment(context.Options.Worker).Concat(context.Options.Servers.HasFlag(EngineServers.S3) ? await S3Async(context, ct).ConfigureAwait(false) : [])),
            WorkingFolder = context.Home.Metastore,
        };
        // A session for each look: the server remembers one that was closed, and a look that was given up may have closed its own.
        return new ServerStart(EngineServers.Spark, command, limited => new ConnectSession(context.Ports.SparkConnect, context.Secrets.ConnectToken).AnswersAsync(limited));
    }

    public static async Task<bool> SqlEndpointAnswersAsync(int port, CancellationToken ct)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port, ct).ConfigureAwait(false);
        return true;
    }

    // Derby, the metastore's database, lives in the working folder. What Spark would take from the caller's environment is not meant for this server.
    private static Dictionary<string, string> Environment(string? worker) => new(PythonDispatch.Of(worker, System.Environment.GetEnvironmentVariable))
    {
        ["SPARK_LOCAL_IP"] = "127.0.0.1",
        ["SPARK_HOME"] = "",
        ["SPARK_REMOTE"] = "",
        ["SPARK_CONF_DIR"] = "",
        ["SPARK_LOCAL_DIRS"] = "",
        ["SPARK_CONNECT_AUTHENTICATE_TOKEN"] = "",
    };

    // Functions on executors, which here are this process's children, see nothing of Spark's settings: the AWS SDKs' own variables tell them where S3 is, and in which file its keys are.
    private static async Task<Dictionary<string, string>> S3Async(StartContext context, CancellationToken ct)
    {
        var file = context.Home.RunFile("aws-credentials");
        await PrivateFile.WriteAsync(
            file, $"[default]\naws_access_key_id = {context.Secrets.S3AccessKey}\naws_secret_access_key = {context.Secrets.S3SecretKey}\n", ct).ConfigureAwait(false);
        return new()
        {
            ["AWS_ENDPOINT_URL_S3"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{context.Ports.S3}"),
            ["AWS_SHARED_CREDENTIALS_FILE"] = file,
            ["AWS_PROFILE"] = "default",
            ["AWS_ACCESS_KEY_ID"] = "",
            ["AWS_SECRET_ACCESS_KEY"] = "",
            ["AWS_SESSION_TOKEN"] = "",
        };
    }

    private static IEnumerable<string> Arguments(string settings, ChosenPorts ports) =>
    [
        "--properties-file", settings,
        "--class", "org.apache.spark.sql.hive.thriftserver.HiveThriftServer2", "spark-internal",
        "--hiveconf", "hive.server2.thrift.bind.host=127.0.0.1",
        "--hiveconf", string.Create(CultureInfo.InvariantCulture, $"hive.server2.thrift.port={ports.Sql}"),
    ];

    // Hadoop's local file system starts a chmod for each file and folder it makes, 24 of them for a small table made and
    // written twice, and Java by default starts a program of its own for each of those.
    private static string[] ChildProcesses => OperatingSystem.IsLinux() ? ["-Djdk.lang.Process.launchMechanism=VFORK"] : [];

    private static IEnumerable<string> OwnOptions(StartContext context) =>
    [
        $"-Xmx{context.Options.Memory.SparkMegabytes}m",
        $"-Dlog4j2.configurationFile={new Uri(context.LocalFile("log4j2.properties")).AbsoluteUri}",
        $"-Djava.io.tmpdir={context.Home.Temp}",
        $"-Dderby.stream.error.file={context.Home.LogFile("derby")}",
        .. ChildProcesses,
    ];
}
