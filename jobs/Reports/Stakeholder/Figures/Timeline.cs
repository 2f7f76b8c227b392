namespace Reelhouse.Jobs.Reports.Stakeholder.Figures;

/// <summary>Rows by period without gaps: a period in which nothing happened is one of zero, and a chart must show it.</summary>
internal static class Timeline
{
    public static IReadOnlyList<T> WithoutGaps<T>(
        IReadOnlyList<T> rows, Func<T, DateOnly> period, Func<DateOnly, DateOnly> next, Func<DateOnly, T> nothing)
    {
        if (rows.Count == 0) return rows;
        var known = rows.ToDictionary(period);
        return [.. Periods(known.Keys.Min(), known.Keys.Max(), next).Select(day => known.GetValueOrDefault(day) ?? nothing(day))];
    }

    /// <summary>Every period from the first to the last.</summary>
    public static IEnumerable<DateOnly> Periods(DateOnly first, DateOnly last, Func<DateOnly, DateOnly> next)
    {
        for (var period = first; period <= last; period = next(period)) yield return period;
    }
}
