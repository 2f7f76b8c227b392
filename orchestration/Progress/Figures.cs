using System.Globalization;

namespace Reelhouse.Orchestration.Progress;

/// <summary>Numbers as people read them.</summary>
internal static class Figures
{
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Rows(long number) => $"{Count(number)} {(number == 1 ? "row" : "rows")}";

    public static string Seconds(TimeSpan elapsed) => elapsed < TimeSpan.FromMinutes(1)
        ? elapsed.TotalSeconds.ToString("0.0 s", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{(int)elapsed.TotalMinutes} min {elapsed.Seconds} s");

    public static string Megabytes(long bytes) => $"{Count(bytes / 1_000_000)} MB";

    public static string Usd(decimal amount) => "$" + amount.ToString(amount == decimal.Truncate(amount) ? "N0" : "N2", CultureInfo.InvariantCulture);
}
