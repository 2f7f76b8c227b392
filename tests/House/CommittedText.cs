using System.Text.RegularExpressions;

namespace Reelhouse.House.Tests;

/// <summary>What the repository must not hold, whoever wrote it.</summary>
public sealed partial class CommittedText
{
    private static readonly string[] Sources = [".cs", ".csproj", ".props", ".targets", ".md", ".sh", ".xml", ".json", ".conf", ".properties", ".proto", ".py"];

    [Fact]
    public void No_code_names_the_address_of_a_package_repository() => Assert.Empty(FilesMatching(RepositoryAddress()));

    [Fact]
    public void No_source_file_is_longer_than_four_hundred_lines() =>
        Assert.Empty(SourceFiles()
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && !file.EndsWith(".g.cs", StringComparison.Ordinal))
            .Where(file => File.ReadLines(file).Count() > 400)
            .Select(InHouse));

    private static IEnumerable<string> FilesMatching(Regex unwanted) =>
        SourceFiles().Where(file => unwanted.IsMatch(File.ReadAllText(file))).Select(InHouse);

    private static IEnumerable<string> SourceFiles() =>
        Directory.EnumerateFiles(House.Root, "*", SearchOption.AllDirectories)
            .Where(file => Sources.Contains(Path.GetExtension(file)))
            .Where(file => !InHouse(file).Split('/').Any(part => part is "bin" or "obj" or ".git" or ".reelhouse"))
            .Where(file => Path.GetFileName(file) != "packages.lock.json");

    private static string InHouse(string file) => Path.GetRelativePath(House.Root, file).Replace('\\', '/');

    [GeneratedRegex(@"https?://(repo1?\.maven|repo\.maven|central\.maven|api\.nuget|registry\.npmjs|pypi\.org|files\.pythonhosted)", RegexOptions.IgnoreCase)]
    private static partial Regex RepositoryAddress();
}
