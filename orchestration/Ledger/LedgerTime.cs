using System.Globalization;

namespace Reelhouse.Orchestration.Ledger;

/// <summary>Dates and instants as the ledger writes them: ISO 8601, UTC, sortable as text.</summary>
internal static class LedgerTime
{
    private const string Instant = "yyyy-MM-ddTHH:mm:ss.fffZ";

    public static string Write(DateTimeOffset instant) => instant.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture);

    public static string Write(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateTimeOffset ReadInstant(string text) =>
        DateTimeOffset.ParseExact(text, Instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static DateOnly ReadDate(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
