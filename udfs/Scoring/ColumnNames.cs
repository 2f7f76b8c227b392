namespace Reelhouse.Scoring;

/// <summary>Finds columns by name as Spark does by default, case aside; where one has the very name, it is meant.</summary>
internal static class ColumnNames
{
    /// <summary>The column's place, or -1 if there is none.</summary>
    /// <exception cref="ArgumentException">Several columns have the name, case aside, and none the very name.</exception>
    public static int Find(IReadOnlyList<string> columns, string name)
    {
        var exact = Enumerable.Range(0, columns.Count).Where(at => columns[at] == name).ToList();
        if (exact.Count == 1) return exact[0];
        var alike = Enumerable.Range(0, columns.Count).Where(at => columns[at].Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        return alike.Count <= 1
            ? alike.FirstOrDefault(-1)
            : throw new ArgumentException($"{name} may be any of the columns {string.Join(", ", alike.Select(at => columns[at]))}; rename one.");
    }
}
