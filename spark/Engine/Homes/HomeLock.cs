using System.Globalization;

namespace Reelhouse.Spark.Engine.Homes;

/// <summary>One engine per home: the system holds the lock as long as the owner lives.</summary>
internal static class HomeLock
{
    /// <exception cref="EngineException">Another engine owns the home.</exception>
    public static IDisposable Take(EngineHome home)
    {
        try
        {
            var held = new FileStream(home.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(OwnerFile(home), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return held;
        }
        catch (IOException error)
        {
            throw new EngineException($"An engine of {home.Folder} is running already{Owner(home)}: stop it first, or use another home", error);
        }
    }

    private static string Owner(EngineHome home) => File.Exists(OwnerFile(home)) ? $" (process {File.ReadAllText(OwnerFile(home))})" : "";

    // Beside the lock, which nobody else can read while it is held.
    private static string OwnerFile(EngineHome home) => home.RunFile("owner");
}
