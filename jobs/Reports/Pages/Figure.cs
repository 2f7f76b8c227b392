using Reelhouse.Jobs.Reports.Charts;

namespace Reelhouse.Jobs.Reports.Pages;

/// <summary>A chart with what it says in a sentence and, behind it, its numbers as a table; or the table alone, and without data only the sentence.</summary>
internal sealed record Figure(string Id, string Title, string Caption, IChart? Chart, DataTable? Table, bool IsWide = false)
{
    public bool HasChart => Chart is not null;

    public bool HasTable => Table is not null;

    /// <summary>A figure that has nothing to draw and says why.</summary>
    public static Figure Empty(string id, string title, string why) => new(id, title, $"Nothing yet: {why}", null, null);
}
