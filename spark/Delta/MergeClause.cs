namespace Reelhouse.Spark.Delta;

/// <summary>Writes a merge's WHEN clauses.</summary>
internal static class MergeClause
{
    public const string Matched = "WHEN MATCHED";
    public const string NotMatched = "WHEN NOT MATCHED";
    public const string NotMatchedBySource = "WHEN NOT MATCHED BY SOURCE";

    public static string Write(string when, string? condition, string action) =>
        condition is null ? $"{when} THEN {action}" : $"{when} AND {condition} THEN {action}";

    public static string Update(IEnumerable<KeyValuePair<string, string>> set) => $"UPDATE SET {Assignments(set)}";

    public static string Insert(IEnumerable<KeyValuePair<string, string>> values)
    {
        var pairs = values.ToList();
        var columns = string.Join(", ", pairs.Select(pair => SqlIdentifier.OfColumn(pair.Key)));
        return $"INSERT ({columns}) VALUES ({string.Join(", ", pairs.Select(pair => pair.Value))})";
    }

    public static string Assignments(IEnumerable<KeyValuePair<string, string>> set) =>
        string.Join(", ", set.Select(pair => $"{SqlIdentifier.OfColumn(pair.Key)} = {pair.Value}"));
}
