using System.Globalization;
using Reelhouse.Jobs.Sources.Activity;

namespace Reelhouse.Jobs.Sources;

/// <summary>What the simulator needs from the delivered files: every title as text, and the subscribers whose row can be read.</summary>
internal static class SimulatorFiles
{
    public static IReadOnlyList<DeliveredTitle> Titles(IReadOnlyList<string[]> rows) =>
        [.. rows.Select(row => new DeliveredTitle(row[0], row[1], row[2], row[8], row[9], row[10]))];

    /// <summary>The subscribers downstream will know: an id used once, and a plan, a price, a date and an age.</summary>
    public static IReadOnlyList<Subscriber> Subscribers(IReadOnlyList<string[]> rows)
    {
        var times = rows.CountBy(row => row[0]).ToDictionary(StringComparer.Ordinal);
        return [.. rows.Where(row => row[0].Length > 0 && times[row[0]] == 1).Select(Readable).OfType<Subscriber>()];
    }

    private static Subscriber? Readable(string[] row) =>
        decimal.TryParse(row[2], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var monthlyUsd) && monthlyUsd is > 0 and < 10_000_000
        && DateOnly.TryParseExact(row[3], "dd-MM-yy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var joinDate)
        && int.TryParse(row[6], NumberStyles.None, CultureInfo.InvariantCulture, out var age)
        && row[1].Length > 0
            ? new(row[0], row[1], (int)(monthlyUsd * 100), joinDate, row[5], age, row[7], row[8])
            : null;
}
