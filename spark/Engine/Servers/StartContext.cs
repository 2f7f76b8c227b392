using Reelhouse.Spark.Engine.Homes;
using Reelhouse.Spark.Engine.Processes;

namespace Reelhouse.Spark.Engine.Servers;

/// <summary>All that one try to start an engine is made of.</summary>
internal sealed record StartContext(EngineInstallation Installation, LocalEngineOptions Options, EngineHome Home, ChosenPorts Ports, EngineSecrets Secrets)
{
    public ServerCommand Command(EngineServers server, string name, string mainClass) =>
        new(name, Installation.JavaCommand, Installation.ClassPath(server), mainClass);

    /// <summary>The lines of an options file of the environment, without its comments.</summary>
    public IEnumerable<string> JvmOptions(string file) => File.ReadLines(LocalFile(file))
        .Select(line => line.Trim())
        .Where(line => line.Length > 0 && !line.StartsWith('#'));

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
