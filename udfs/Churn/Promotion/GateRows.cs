namespace Reelhouse.Churn.Promotion;

/// <summary>Subscribers whose outcome is known, scored by two models that have not seen them.</summary>
/// <param name="IsChurned">Whether each left.</param>
/// <param name="Challenger">The challenger's scores.</param>
/// <param name="Champion">The champion's scores; null where there is none.</param>
/// <param name="Slices">What to look at one by one, such as <c>country</c>, and its value for each subscriber.</param>
public sealed record GateRows(IReadOnlyList<bool> IsChurned, IReadOnlyList<double> Challenger, IReadOnlyList<double>? Champion, IReadOnlyDictionary<string, IReadOnlyList<string>> Slices)
{
    internal int ChurnedCount => IsChurned.Count(isChurned => isChurned);

    internal bool HasBothOutcomes => ChurnedCount > 0 && ChurnedCount < IsChurned.Count;

    /// <summary>The subscribers of each value of each slice.</summary>
    internal IEnumerable<(string Name, GateRows Rows)> BySlice() =>
        from slice in Slices.OrderBy(slice => slice.Key, StringComparer.Ordinal)
        from value in slice.Value.Select((value, row) => (value, row)).GroupBy(each => each.value, each => each.row).OrderBy(value => value.Key, StringComparer.Ordinal)
        select ($"{slice.Key} {value.Key}", Only([.. value]));

    private GateRows Only(int[] rows) => new(
        Array.ConvertAll(rows, row => IsChurned[row]),
        Array.ConvertAll(rows, row => Challenger[row]),
        Champion is null ? null : Array.ConvertAll(rows, row => Champion[row]),
        new Dictionary<string, IReadOnlyList<string>>());
}
