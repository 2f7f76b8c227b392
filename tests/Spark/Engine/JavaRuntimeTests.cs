using Reelhouse.Spark.Engine;
using Reelhouse.Spark.Engine.Java;

namespace Reelhouse.Spark.Tests.Engine;

public sealed class JavaRuntimeTests
{
    [Theory]
    [InlineData("openjdk version \"17.0.15\" 2025-04-15", 17)]
    [InlineData("openjdk version \"21\" 2023-09-19", 21)]
    [InlineData("java version \"1.8.0_392\"", 8)]
    [InlineData("openjdk version \"25-ea\" 2025-09-16", 25)]
    public void the_feature_release_is_read(string line, int feature) => Assert.Equal(feature, JavaVersion.Feature(["Picked up JAVA_TOOL_OPTIONS: -X", line]));

    [Fact]
    public void an_old_java_is_refused_with_what_was_found_and_what_is_needed()
    {
        var error = Assert.Throws<EngineException>(() => JavaRuntime.Examine("/usr/bin/java", ["openjdk version \"11.0.2\" 2019-01-15"]));

        Assert.Contains("/usr/bin/java is Java 11", error.Message, StringComparison.Ordinal);
        Assert.Contains("17 or later", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void a_program_that_is_no_java_is_refused()
    {
        var error = Assert.Throws<EngineException>(() => JavaRuntime.Examine("/bin/java", ["what?"]));

        Assert.Contains("'what?'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void no_java_says_how_to_get_one()
    {
        var error = Assert.Throws<EngineException>(() => JavaRuntime.Locate(javaHome: null, onPath: null));

        Assert.Contains("JAVA_HOME", error.Message, StringComparison.Ordinal);
        Assert.Contains("openjdk-17", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void a_java_home_without_java_is_not_passed_over()
    {
        var error = Assert.Throws<EngineException>(() => JavaRuntime.Locate("/nowhere", onPath: "/usr/bin/java"));

        Assert.Contains("JAVA_HOME is /nowhere", error.Message, StringComparison.Ordinal);
    }
}
