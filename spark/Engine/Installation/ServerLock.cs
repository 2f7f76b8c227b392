using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Reelhouse.Spark.Engine.Installation;

/// <summary>The artifacts of one server, each held to its SHA-256 and size.</summary>
internal sealed record ServerLock(EngineServers Server, IReadOnlyList<LockedArtifact> Artifacts)
{
    public long Size => Artifacts.Sum(artifact => artifact.Size);

    /// <summary>Names the set of artifacts: two locks with the same one install the same bytes.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Render())))[..16];

    public static ServerLock Read(EngineServers server, string file)
    {
        try
        {
            return Parse(server, File.ReadAllText(file), file);
        }
        catch (IOException error)
        {
            throw new EngineException($"The lock {file} can't be read ({error.Message}): check out spark-submit/engine again", error);
        }
    }

    public static ServerLock Parse(EngineServers server, string text, string file) =>
        new(server, [.. text.Split('\n').Select((line, index) => ParseLine(line, index + 1, file)).OfType<LockedArtifact>()]);

    public string Render()
    {
        var text = new StringBuilder();
        foreach (var artifact in Artifacts.OrderBy(artifact => artifact.Coordinates, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{artifact.Sha256} {artifact.Size} {artifact.Coordinates}\n");
        return text.ToString();
    }

    private static LockedArtifact? ParseLine(string line, int number, string file)
    {
        if (string.IsNullOrWhiteSpace(line))
            return null;
        var fields = line.Split(' ', StringSplitOptions.TrimEntries);
        return fields is [{ Length: 64 } sha256, var size, var coordinates]
            && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
            && coordinates.Split(':').Length is 3 or 4
            ? new LockedArtifact(coordinates, sha256, bytes)
            : throw new EngineException($"{file}, line {number}: expected 'SHA-256 size group:artifact:version', found '{line}': write the lock anew");
    }
}
