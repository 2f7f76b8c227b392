using System.ComponentModel;
using Reelhouse.Spark.Engine.Processes;

namespace Reelhouse.Spark.Engine.Maven;

/// <summary>Maven as the user has set it up.</summary>
internal static class MavenCommand
{
    public const string HowToGet = "install Maven (for example: apt-get install maven) and put mvn on PATH";

    private const string CopyDependencies = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies";

    /// <exception cref="EngineException">There is no Maven.</exception>
    public static string Locate() => SearchPath.Find("mvn")
        ?? throw new EngineException($"Maven was not found on PATH, and the engine is not installed yet: {HowToGet}");

    /// <summary>Copies every dependency of the chosen modules into folders of a staging folder.</summary>
    /// <exception cref="EngineException">Maven failed, with the reason.</exception>
    public static async Task CopyDependenciesAsync(MavenRequest request, Action<string>? line, CancellationToken ct)
    {
        var command = Locate();
        try
        {
            var run = await CommandRun.RunAsync(command, Arguments(request), line, ct).ConfigureAwait(false);
            if (run.ExitCode != 0)
                throw new EngineException(MavenFailure.Explain(run.ExitCode, run.Lines), [.. run.Lines.TakeLast(20)]);
        }
        catch (Win32Exception error)
        {
            throw new EngineException($"{command} can't be started ({error.Message}): {HowToGet}", error);
        }
    }

    // -U: a failure that Maven remembers from an earlier, offline try is not believed.
    internal static IEnumerable<string> Arguments(MavenRequest request)
    {
        List<string> arguments = ["-B", "-U", "-f", request.Pom, "-pl", string.Join(',', request.Modules), $"-Dengine.staging={request.Staging}"];
        if (request.RepositoryLayout)
            arguments.Add("-Dmdep.useRepositoryLayout=true");
        if (request.Mirror is { } mirror)
            arguments.AddRange(["-s", mirror.Settings, $"-Dmaven.mirror={mirror.Repository}"]);
        return [.. arguments, CopyDependencies];
    }
}
