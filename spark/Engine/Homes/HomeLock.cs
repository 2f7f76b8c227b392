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
            var file = new FileStream(home.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            file.SetLength(0);
            file.Write(System.Text.Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
            file.Flush();
            return file;
        }
        catch (IOException error)
        {
            throw new EngineException($"An engine of {home.Folder} is running already{Owner(home)}: stop it first, or use another home", error);
        }
    }

    private static string Owner(EngineHome home)
    {
        try
        {
            using var file = new FileStream(home.LockFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(file);
            return reader.ReadToEnd() is { Length: > 0 } pid ? $" (process {pid})" : "";
        }
        catch (IOException)
        {
            return "";
        }
    }
}
