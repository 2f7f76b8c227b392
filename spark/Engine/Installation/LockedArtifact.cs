namespace Reelhouse.Spark.Engine.Installation;

/// <summary>One artifact of a lock: <c>group:artifact:version</c>, with a classifier behind it where there is one.</summary>
internal sealed record LockedArtifact(string Coordinates, string Sha256, long Size)
{
    /// <summary>The name Maven gives the jar: artifact-version[-classifier].jar.</summary>
    public string FileName { get; } = string.Join('-', Coordinates.Split(':')[1..]) + ".jar";

    /// <summary>The artifact's folder in any Maven repository.</summary>
    public string RepositoryFolder
    {
        get
        {
            var parts = Coordinates.Split(':');
            return $"{parts[0].Replace('.', '/')}/{parts[1]}/{parts[2]}";
        }
    }

    /// <summary>The artifact that a jar is, from its place in a folder of Maven's repository layout.</summary>
    public static LockedArtifact FromRepositoryPath(string relativePath, string sha256, long size)
    {
        var parts = relativePath.Split('/', '\\');
        var (version, artifact, group) = (parts[^2], parts[^3], string.Join('.', parts[..^3]));
        var rest = Path.GetFileNameWithoutExtension(parts[^1])[(artifact.Length + 1 + version.Length)..];
        return new LockedArtifact($"{group}:{artifact}:{version}{(rest.Length == 0 ? "" : ":" + rest[1..])}", sha256, size);
    }
}
