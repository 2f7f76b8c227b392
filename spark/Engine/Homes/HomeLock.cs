using System.Globalization;

namespace Reelhouse.Spark.Engine.Homes;

/// <summary>One engine per home: the system holds the lock as long as the owner lives.</summary>
internal static class HomeLock
{
    /// <exception cref="EngineException">Another engine owns the home, or the lock can't be written.</exception>
    public static IDisposable Take(EngineHome home)
    {
        var held = ExclusiveFile.TryHold(home.LockFile)
            ?? throw new EngineException($"An engine of {home.Folder} is running already{Owner(home)}: stop it first, or use another home");
        try
        {
            File.WriteAllText(OwnerFile(home), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return held;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            held.Dispose();
            throw new EngineException($"{OwnerFile(home)} can't be written ({error.Message}): see that you may write there and that the disk has room", error);
        }
    }

    private static string Owner(EngineHome home) => File.Exists(OwnerFile(home)) ? $" (process {File.ReadAllText(OwnerFile(home))})" : "";

    // Beside the lock, which nobody else can read while it is held.
    private static string OwnerFile(EngineHome home) => home.RunFile("owner");
}
