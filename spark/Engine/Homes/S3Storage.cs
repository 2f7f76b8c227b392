using System.Text.RegularExpressions;

namespace Reelhouse.Spark.Engine.Homes;

/// <summary>
/// S3Proxy writes an object beside its place, as NAME-uuid, and renames it when it is whole. A kill in between leaves it there, where it would be listed as an object.
/// </summary>
internal static partial class S3Storage
{
    /// <summary>Moves such files out of the buckets; a stranger's object may carry such a name, so nothing is deleted.</summary>
    public static void MoveStraysAside(EngineHome home)
    {
        foreach (var file in Directory.EnumerateFiles(home.S3, "*", SearchOption.AllDirectories).Where(file => IsStray(Path.GetFileName(file))).ToList())
        {
            var aside = Path.Combine(home.Engine, "s3-strays", Path.GetRelativePath(home.S3, file));
            Directory.CreateDirectory(Path.GetDirectoryName(aside)!);
            File.Move(file, aside, overwrite: true);
        }
    }

    internal static bool IsStray(string name) => EndsWithUuid().IsMatch(name);

    [GeneratedRegex("-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")]
    private static partial Regex EndsWithUuid();
}
