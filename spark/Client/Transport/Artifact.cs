namespace Reelhouse.Spark.Transport;

/// <summary>A file that a session brings to its server.</summary>
/// <param name="Name">Where it goes, such as <c>archives/tools.tar.gz#tools</c>: jars, pyfiles, files, archives or cache, then its name.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record Artifact(string Name, ReadOnlyMemory<byte> Content);
