using Reelhouse.Spark.Engine.Homes;
using Reelhouse.Spark.Engine.Installation;
using Reelhouse.Spark.Engine.Processes;

namespace Reelhouse.Spark.Engine.Servers;

/// <summary>All that one try to start an engine is made of.</summary>
internal sealed record StartContext(EngineInstallation Installation, LocalEngineOptions Options, EngineHome Home, ChosenPorts Ports, EngineSecrets Secrets)
{
    /// <summary>A server's Java program; its own options may differ from start to start, those of the files decide which class archive fits.</summary>
    public ServerCommand Command(EngineServers server, string mainClass, IEnumerable<string> ownOptions)
    {
        var options = JvmOptionFile.Read(Options.SettingsFolder, JvmOptionFile.Of(server, Options.Work));
        var classPath = Installation.ClassPath(server);
        var name = EngineDefinition.Name(server);
        var archive = ClassArchive.For(Installation, name, classPath, options);
        return new(name, Installation.JavaCommand, classPath, mainClass)
        {
            JvmOptions = [.. options, .. archive.JvmOptions(Options.WriteArchivesInto), .. ownOptions],
            GraceSeconds = Options.WriteArchivesInto is null ? 10 : 300,
        };
    }

    public string LocalFile(string name) => Path.Combine(Options.SettingsFolder, name);

    /// <summary>Writes a settings file of the environment, with what this start adds, into the home, readable by the user alone.</summary>
    public async Task<string> WriteSettingsAsync(
        IReadOnlyList<string> files, IEnumerable<KeyValuePair<string, string>> settings, string name, CancellationToken ct)
    {
        var content = string.Concat(files.Select(file => File.ReadAllText(LocalFile(file))));
        var written = Home.RunFile(name);
        await PrivateFile.WriteAsync(written, JavaProperties.Render(content, settings), ct).ConfigureAwait(false);
        return written;
    }
}
