namespace Reelhouse.Spark.Engine.Installation;

/// <summary>A Spark distribution that the user has already.</summary>
internal static class SparkHome
{
    private static readonly string[] Needed = ["spark-connect_2.13-4.2.", "spark-hive-thriftserver_2.13-4.2.", "delta-spark_4.2_2.13-", "spark-sql-kafka-0-10_2.13-4.2.", "hadoop-aws-"];

    /// <summary>Why a distribution can't run the engine, in one line; null when it can.</summary>
    public static string? Fault(string folder)
    {
        var jars = Path.Combine(folder, "jars");
        if (!Directory.Exists(jars))
            return $"SPARK_HOME is {folder}, where there is no jars folder";
        var files = Directory.GetFiles(jars, "*.jar").Select(file => Path.GetFileName(file)!).ToList();
        return Needed.FirstOrDefault(prefix => !files.Exists(file => file.StartsWith(prefix, StringComparison.Ordinal))) is { } missing
            ? $"SPARK_HOME is {folder}, which holds no {missing}*.jar"
            : null;
    }
}
