using System.Security.Cryptography;
using System.Text;

namespace Reelhouse.Spark.Engine.Servers;

/// <summary>
/// The classes of a server as Java has read and checked them once (class data sharing), mapped into memory by later starts. An archive holds for one build of Java, one class
/// path and one set of options; Java starts as if there were none where it does not fit.
/// </summary>
internal sealed record ClassArchive(string CacheFolder, string Name, string Key)
{
    public string File => Path.Combine(CacheFolder, $"{Name}-{Key}.jsa");

    /// <summary>The archive of a server as it is started with these options, named by all that it depends on.</summary>
    public static ClassArchive For(EngineInstallation installation, string name, IReadOnlyList<string> classPath, IReadOnlyList<string> jvmOptions)
    {
        var what = string.Join('\n', [installation.Java.Description, .. jvmOptions, .. classPath]);
        return new ClassArchive(installation.CacheFolder, name, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(what)))[..16]);
    }

    /// <summary>Whether it was written, or could not be: a start does not try again.</summary>
    public bool WasTried => System.IO.File.Exists(File) || System.IO.File.Exists(FailedFile);

    /// <summary>Stands where a server that ran and ended as it should wrote no archive.</summary>
    public string FailedFile => File + ".failed";

    /// <summary>The options that use the archive, or write it when the server ends; none where there is neither.</summary>
    public IEnumerable<string> JvmOptions(string? writeInto) =>
        writeInto is not null ? [$"-XX:ArchiveClassesAtExit={WrittenFile(writeInto)}"]
        : System.IO.File.Exists(File) ? [$"-XX:SharedArchiveFile={File}", "-Xlog:disable", "-Xlog:all=error:stderr"]
        : [];

    /// <summary>Whether Java wrote an archive to its end: it writes the header last, over a gap of zeros.</summary>
    public static bool IsWhole(string file)
    {
        if (!System.IO.File.Exists(file))
            return false;
        using var archive = System.IO.File.OpenRead(file);
        return archive.ReadByte() > 0;
    }

    /// <summary>
    /// Moves what the server wrote into place. Where it wrote nothing although it ended as it should, another try would be no better, which a marker says; a server that was
    /// killed or broke down leaves no marker.
    /// </summary>
    /// <returns>Whether there is an archive now.</returns>
    public bool Adopt(string folder, bool endedAsAsked)
    {
        var written = WrittenFile(folder);
        if (IsWhole(written))
        {
            System.IO.File.Move(written, File, overwrite: true);
            return true;
        }
        if (endedAsAsked)
            System.IO.File.WriteAllText(FailedFile, "");
        return false;
    }

    public string WrittenFile(string folder) => Path.Combine(folder, Path.GetFileName(File));
}
