using System.ComponentModel;
using Reelhouse.Spark.Engine.Processes;

namespace Reelhouse.Spark.Engine.Java;

/// <summary>The Java that runs the engine.</summary>
/// <param name="Command">The program, with its folder.</param>
/// <param name="Feature">The feature release, 17 say.</param>
/// <param name="Description">All that <c>java -version</c> says: a class data archive holds for one build of Java only.</param>
internal sealed record JavaRuntime(string Command, int Feature, string Description)
{
    public const int Needed = 17;

    public const string HowToGet = "install a Java of 17 or later (for example: apt-get install openjdk-17-jre-headless) or set JAVA_HOME to one";

    /// <summary>The Java of <c>JAVA_HOME</c>, or else the first on <c>PATH</c>.</summary>
    /// <exception cref="EngineException">There is none, or it is too old.</exception>
    public static async Task<JavaRuntime> FindAsync(CancellationToken ct)
    {
        var command = Locate(Environment.GetEnvironmentVariable("JAVA_HOME"), SearchPath.Find("java"));
        return Examine(command, await VersionLinesAsync(command, ct).ConfigureAwait(false));
    }

    internal static string Locate(string? javaHome, string? onPath)
    {
        if (string.IsNullOrEmpty(javaHome))
            return onPath ?? throw new EngineException($"Java was not found, neither by JAVA_HOME nor on PATH: {HowToGet}");
        var command = Path.Combine(javaHome, "bin", "java");
        return File.Exists(command) ? command : throw new EngineException($"JAVA_HOME is {javaHome}, where there is no bin/java: {HowToGet}");
    }

    internal static JavaRuntime Examine(string command, IReadOnlyList<string> versionLines)
    {
        var feature = JavaVersion.Feature(versionLines)
            ?? throw new EngineException($"{command} -version does not say which Java it is ('{string.Join(' ', versionLines)}'): {HowToGet}");
        return feature >= Needed
            ? new JavaRuntime(command, feature, string.Join('\n', versionLines))
            : throw new EngineException($"{command} is Java {feature}, and Spark 4.2 needs {Needed} or later: {HowToGet}");
    }

    private static async Task<IReadOnlyList<string>> VersionLinesAsync(string command, CancellationToken ct)
    {
        try
        {
            return (await CommandRun.RunAsync(command, ["-version"], line: null, ct).ConfigureAwait(false)).Lines;
        }
        catch (Win32Exception error)
        {
            throw new EngineException($"{command} can't be started ({error.Message}): {HowToGet}", error);
        }
    }
}
