namespace Reelhouse.Orchestration.Configuration;

/// <summary>How the user types this command: installed it is <c>reelhouse</c>, in a checkout <c>dotnet run</c> of the project.</summary>
internal static class CommandName
{
    public static string Current { get; } = For(AppContext.BaseDirectory, Directory.GetCurrentDirectory());

    /// <summary>A command on a home, which is named only where it is not the usual one.</summary>
    public static string With(string command, Home home) =>
        home.IsUsual ? $"{Current} {command}" : $"{Current} {command} --home {Quote(home.Folder)}";

    public static string For(string programFolder, string currentFolder)
    {
        if (Checkout.Above(programFolder) is not { } checkout) return "reelhouse";
        var folder = Path.Combine(checkout, "orchestration");
        var relative = Path.GetRelativePath(currentFolder, folder);
        var project = relative.StartsWith("..", StringComparison.Ordinal) ? folder : relative;
        return $"dotnet run --project {Quote(project)} --";
    }

    private static string Quote(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;
}
