using Reelhouse.Spark.Engine.Maven;

namespace Reelhouse.Spark.Tests.Engine;

public sealed class MavenFailureTests
{
    private const string Unresolved = "[ERROR] Failed to execute goal on project spark: Could not resolve dependencies for project reelhouse.engine:spark:pom:1: ";

    [Theory]
    [InlineData("Could not transfer artifact org.apache.spark:spark-sql_2.13:pom:4.2.0 from/to central (https://repo.example): repo.example: Unknown host repo.example")]
    [InlineData("Could not transfer artifact org.apache.spark:spark-sql_2.13:pom:4.2.0 from/to central (https://repo.example): Connect to repo.example:443 failed: Connection refused")]
    [InlineData("Could not transfer artifact org.apache.spark:spark-sql_2.13:pom:4.2.0 from/to central (https://repo.example): Connect timed out")]
    public void no_network_says_to_connect_or_to_use_a_mirror(string error)
    {
        var explained = MavenFailure.Explain(1, ["[INFO] Scanning for projects...", Unresolved + error]);

        Assert.Contains("org.apache.spark:spark-sql_2.13:pom:4.2.0", explained, StringComparison.Ordinal);
        Assert.Contains("no repository is reached", explained, StringComparison.Ordinal);
        Assert.Contains("mirror", explained, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Could not find artifact io.delta:delta-spark_4.2_2.13:jar:4.4.0 in mirror (file:///m)", "no repository holds io.delta:delta-spark_4.2_2.13:jar:4.4.0")]
    [InlineData("Could not transfer artifact a.b:c:jar:1 from/to central (https://r): Checksum validation failed, expected X but is Y", "the download of a.b:c:jar:1 is broken")]
    [InlineData("Could not transfer artifact a.b:c:jar:1 from/to central (https://r): Premature end of Content-Length delimited message body", "the download of a.b:c:jar:1 broke off")]
    [InlineData("Could not transfer artifact a.b:c:jar:1 from/to central (https://r): status code: 407, reason phrase: Proxy", "a proxy refuses to fetch a.b:c:jar:1")]
    [InlineData("Could not transfer artifact a.b:c:jar:1 from/to central (https://r): No space left on device", "the disk is full")]
    public void each_known_failure_is_told_in_one_line(string error, string told)
    {
        var explained = MavenFailure.Explain(1, [Unresolved + error, "[ERROR] ", "[ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch."]);

        Assert.Contains(told, explained, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', explained);
    }

    [Fact]
    public void an_unknown_failure_keeps_mavens_first_error_and_the_exit_code()
    {
        var explained = MavenFailure.Explain(3, ["[INFO] Scanning", "[ERROR] Something new happened", "[ERROR] more"]);

        Assert.Equal("Maven could not install the engine (exit code 3): Something new happened", explained);
    }

    [Fact]
    public void even_silence_is_explained() => Assert.Contains("it wrote nothing", MavenFailure.Explain(137, []), StringComparison.Ordinal);
}
