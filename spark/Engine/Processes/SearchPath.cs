namespace Reelhouse.Spark.Engine.Processes;

/// <summary>Finds programs as a shell does.</summary>
internal static class SearchPath
{
    /// <summary>The first file of that name in the folders of <c>PATH</c>, or null.</summary>
    public static string? Find(string program) => Find(program, Environment.GetEnvironmentVariable("PATH") ?? "");

    public static string? Find(string program, string path) => path
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);
}
