namespace Reelhouse.Spark.Engine.Homes;

/// <summary>The folders under a home, and who may see them.</summary>
internal sealed record EngineHome(string Folder)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public string Engine => Path.Combine(Folder, "engine");

    public string Logs => Path.Combine(Engine, "logs");

    public string Run => Path.Combine(Engine, "run");

    public string Temp => Path.Combine(Engine, "tmp");

    public string Lake => Path.Combine(Folder, "lake");

    public string Metastore => Path.Combine(Folder, "metastore");

    public string Kafka => Path.Combine(Folder, "kafka");

    public string S3 => Path.Combine(Folder, "s3");

    public string StateFile => Path.Combine(Engine, "engine.json");

    public string LockFile => Path.Combine(Engine, "lock");

    public static EngineHome Of(string folder) => new(Path.GetFullPath(folder));

    public string LogFile(string server) => Path.Combine(Logs, server + ".log");

    public string RunFile(string name) => Path.Combine(Run, name);

    /// <summary>Creates the folders. They hold secrets and data, so a new home is the user's alone; one that exists stays as open as it was made.</summary>
    public void Create()
    {
        if (OperatingSystem.IsWindows())
            throw new EngineException("The engine runs on Linux and macOS, and this is Windows: use the Windows Subsystem for Linux, or set SPARK_REMOTE to a Spark elsewhere");
        try
        {
            Directory.CreateDirectory(Folder, OwnerOnly);
            Directory.CreateDirectory(Engine, OwnerOnly);
            foreach (var folder in (string[])[Logs, Run, Lake, Metastore, Kafka, S3])
                Directory.CreateDirectory(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new EngineException($"The home {Folder} can't be used ({error.Message}): choose a folder that you may write to", error);
        }
    }

    /// <summary>What servers of earlier starts left in their temporary folder, uploads of killed sessions say, is of no use to anyone.</summary>
    public void EmptyTemp()
    {
        if (Directory.Exists(Temp))
            Directory.Delete(Temp, recursive: true);
        Directory.CreateDirectory(Temp);
    }
}
