namespace Reelhouse.Jobs.Tables;

/// <summary>
/// A table's folder left by an engine that was killed between making the folder and the first commit. Delta refuses to create a table there
/// (DELTA_CREATE_TABLE_WITH_NON_EMPTY_LOCATION); nothing was ever committed, so the folder may go. Object stores have no folders and need none of this.
/// </summary>
internal static class HalfMadeFolder
{
    /// <summary>True where there was such a folder and it is gone; false where the folder is not on this machine, or holds a commit.</summary>
    public static bool Remove(string location)
    {
        if (!Path.IsPathRooted(location) || !Directory.Exists(location)) return false;
        if (Directory.EnumerateFiles(location, "*.json", SearchOption.AllDirectories).Any(IsCommit)) return false;
        Directory.Delete(location, recursive: true);
        return true;
    }

    private static bool IsCommit(string file) => Path.GetFileNameWithoutExtension(file).All(char.IsAsciiDigit);
}
