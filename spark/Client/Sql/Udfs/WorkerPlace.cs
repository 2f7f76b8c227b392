using System.Formats.Tar;

namespace Reelhouse.Spark.Sql.Udfs;

/// <summary>Where executors find the worker: they unpack its bundle into a folder that has the session's name.</summary>
/// <param name="Bundle">The bundle's name, which is that of its folder.</param>
internal sealed record WorkerPlace(string Bundle)
{
    /// <summary>The worker for a process that starts in the session's folder.</summary>
    public string InSessionFolder => $"./{Bundle}/{WorkerBundle.Executable}";

    /// <summary>The worker for a process that starts in the session's folder or in the one above it, once <see cref="Link"/> is unpacked in the session's folder, below its name.</summary>
    public string InAnyFolder(string session) => $"./{session}/{Bundle}/{WorkerBundle.Executable}";

    /// <summary>The worker where it is known into which folder executors put sessions.</summary>
    public string Below(string folder, string session) => $"{folder}/{session}/{Bundle}/{WorkerBundle.Executable}";

    /// <summary>An archive of a link to the bundle, which lies beside the link's folder.</summary>
    public ReadOnlyMemory<byte> Link() => TarArchive.Of(tar =>
        tar.WriteEntry(new UstarTarEntry(TarEntryType.SymbolicLink, Bundle) { LinkName = $"../{Bundle}", ModificationTime = DateTimeOffset.UnixEpoch }));
}
