using System.Text.RegularExpressions;

namespace Reelhouse.Spark.Engine.Maven;

/// <summary>Tells in one line why Maven failed, from what it wrote.</summary>
internal static partial class MavenFailure
{
    private const string Settings = "check the proxy and mirrors in Maven's settings (by default ~/.m2/settings.xml)";

    private static readonly (string Marker, Func<string, string> Explain)[] Reasons =
    [
        ("No space left on device", _ => "the disk is full: make room (Maven's local repository is ~/.m2/repository by default) and install again"),
        ("Checksum validation failed", what => $"the download of {what} is broken (its checksum differs): install again"),
        ("Premature end of Content-Length", what => $"the download of {what} broke off: install again"),
        ("Connection reset", what => $"the download of {what} broke off: install again"),
        ("Unknown host", NoNetwork),
        ("Temporary failure in name resolution", NoNetwork),
        ("Name or service not known", NoNetwork),
        ("Network is unreachable", NoNetwork),
        ("Connection refused", NoNetwork),
        ("No route to host", NoNetwork),
        ("timed out", NoNetwork),
        ("Connection timeout", NoNetwork),
        ("Could not find artifact", what => $"no repository holds {what}: {Settings}"),
        ("status code: 401", what => $"a repository refuses to give {what} (401, not signed in): {Settings}"),
        ("status code: 403", what => $"a repository refuses to give {what} (403): {Settings}"),
        ("status code: 407", what => $"a proxy refuses to fetch {what} (407): {Settings}"),
        ("Could not transfer artifact", what => $"{what} could not be fetched: {Settings}"),
    ];

    /// <summary>One line on the first reason that is known, or else on Maven's first error.</summary>
    public static string Explain(int exitCode, IReadOnlyList<string> lines)
    {
        var errors = lines.Where(line => line.Contains("ERROR", StringComparison.Ordinal)).DefaultIfEmpty(lines is [.., var last] ? last : "it wrote nothing").ToList();
        foreach (var (marker, explain) in Reasons)
        {
            if (errors.FirstOrDefault(line => line.Contains(marker, StringComparison.OrdinalIgnoreCase)) is { } line)
                return "Maven could not install the engine: " + explain(Artifact(line));
        }
        return $"Maven could not install the engine (exit code {exitCode}): {errors[0].Replace("[ERROR]", "", StringComparison.Ordinal).Trim()}";
    }

    private static string NoNetwork(string what) =>
        $"{what} can't be fetched, no repository is reached: connect to the network, or {Settings}, or lay a Maven mirror at ../shared/maven beside the checkout";

    private static string Artifact(string line) =>
        NamedArtifact().Match(line) is { Success: true } match ? match.Groups["artifact"].Value : "an artifact";

    [GeneratedRegex("artifact (?<artifact>[\\w.-]+:[\\w.-]+:(jar|pom|maven-plugin):[\\w.:-]+)")]
    private static partial Regex NamedArtifact();
}
