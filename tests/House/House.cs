using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Reelhouse.House.Tests;

/// <summary>The checkout, read from its project files.</summary>
internal static class House
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<Project> Projects { get; } =
        [.. Directory.EnumerateFiles(Root, "*.csproj", SearchOption.AllDirectories).Select(Project.Read).OrderBy(project => project.Folder)];

    private static string FindRoot([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
}

/// <summary>A project: its folder, and what it may see of other projects and of packages.</summary>
internal sealed record Project(string Folder, IReadOnlyList<string> Uses, IReadOnlyList<string> Packages)
{
    public static Project Read(string file)
    {
        var xml = XDocument.Load(file);
        var folder = Path.GetDirectoryName(file)!;
        var uses = xml.Descendants("ProjectReference")
            .Where(reference => (string?)reference.Attribute("ReferenceOutputAssembly") != "false")
            .Select(reference => Path.Combine(folder, (string)reference.Attribute("Include")!))
            .Select(path => InHouse(Path.GetDirectoryName(Path.GetFullPath(path))!));
        var packages = xml.Descendants("PackageReference").Select(reference => (string)reference.Attribute("Include")!);
        return new Project(InHouse(folder), [.. uses], [.. packages]);
    }

    private static string InHouse(string folder) => Path.GetRelativePath(House.Root, folder).Replace('\\', '/');
}
