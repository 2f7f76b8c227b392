namespace Reelhouse.Spark.Engine.Homes;

/// <summary>A file that one process at a time holds open; the system lets go of it when that process dies.</summary>
public static class ExclusiveFile
{
    // How the system says that another holds the file: EWOULDBLOCK of flock on Linux and macOS, ERROR_SHARING_VIOLATION on Windows.
    private static readonly int HeldByAnother = OperatingSystem.IsWindows() ? unchecked((int)0x80070020) : OperatingSystem.IsMacOS() ? 35 : 11;

    /// <summary>The open file, or null while another process holds it.</summary>
    /// <param name="file">Its path; it is made where it is missing, in a folder that must be there.</param>
    /// <exception cref="EngineException">It can't be opened at all.</exception>
    public static FileStream? TryHold(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error) when (error.HResult == HeldByAnother)
        {
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new EngineException($"The lock {file} can't be taken ({error.Message}): see that you may write to its folder and that the disk has room", error);
        }
    }
}
