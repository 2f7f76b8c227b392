namespace Reelhouse.Jobs.Tables;

/// <summary>
/// A table's folder left by an engine that was killed between making the folder and the first commit: it holds a log without a commit, and nothing
/// else. Delta refuses to create a table there (DELTA_CREATE_TABLE_WITH_NON_EMPTY_LOCATION). Whatever else lies in a table's place is somebody's,
/// and stays. Object stores have no folders and need none of this.
/// </summary>
internal static class HalfMadeFolder
{
    /// <summary>True where there was such a folder and it is gone; false where the folder is not on this machine, or holds more.</summary>
    public static bool Remove(string location)
    {
        if (!Path.IsPathRooted(location) || !Directory.Exists(location) || !HoldsOnlyAnEmptyLog(location)) return false;
        Directory.Delete(location, recursive: true);
        return true;
    }

    private static bool HoldsOnlyAnEmptyLog(string location)
    {
        var log = Path.Combine(location, "_delta_log");
        return Directory.Exists(log) && Directory.EnumerateFileSystemEntries(location).All(entry => entry == log)
            && !Directory.EnumerateFiles(log, "*", SearchOption.AllDirectories).Any(IsCommitOrCheckpoint);
    }

    // 00000000000000000000.json, 00000000000000000010.checkpoint.parquet; those of an unfinished write begin with a dot.
    private static bool IsCommitOrCheckpoint(string file) => char.IsAsciiDigit(Path.GetFileName(file)[0]);
}
