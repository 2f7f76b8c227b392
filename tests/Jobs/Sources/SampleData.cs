using Reelhouse.Jobs.Sources;
using Reelhouse.Jobs.Sources.Activity;

namespace Reelhouse.Jobs.Tests.Sources;

/// <summary>The repository's sample data.</summary>
internal static class SampleData
{
    public static string Folder { get; } = Find(AppContext.BaseDirectory);

    public static IReadOnlyList<string[]> TitleRows { get; } = new DeliveredFile(DeliveredSource.Titles, Folder).Read();

    public static IReadOnlyList<DeliveredTitle> Titles { get; } = SimulatorFiles.Titles(TitleRows);

    public static IReadOnlyList<Subscriber> Subscribers { get; } =
        SimulatorFiles.Subscribers(new DeliveredFile(DeliveredSource.Subscribers, Folder).Read());

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "Reelhouse.slnx"))
        ? Path.Combine(folder, "data")
        : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No Reelhouse.slnx above the tests."));
}
