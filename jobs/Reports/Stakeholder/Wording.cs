using System.Globalization;

namespace Reelhouse.Jobs.Reports.Stakeholder;

/// <summary>How the report writes numbers and dates: the same way on every machine.</summary>
internal static class Wording
{
    public static string Usd(decimal amount) => "$" + amount.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A price keeps its cents where it has some.</summary>
    public static string Price(decimal amount) =>
        "$" + amount.ToString(decimal.Truncate(amount) == amount ? "#,0" : "#,0.00", CultureInfo.InvariantCulture);

    public static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>Below a hundred hours a decimal says something; above it does not.</summary>
    public static string Hours(double hours) => hours.ToString(hours < 100 ? "0.#" : "#,0", CultureInfo.InvariantCulture) + " h";

    public static string Percent(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    /// <summary>An area under a ROC curve.</summary>
    public static string Area(double auc) => auc.ToString("0.000", CultureInfo.InvariantCulture);

    public static string Month(DateOnly month) => month.ToString("MMM yyyy", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("d MMM", CultureInfo.InvariantCulture);

    public static string Date(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Quarter(DateOnly quarter) =>
        string.Create(CultureInfo.InvariantCulture, $"Q{((quarter.Month - 1) / 3) + 1} {quarter.Year}");

    /// <summary>Thousands and millions short, as axes have them.</summary>
    public static string Short(double value) => value switch
    {
        >= 1_000_000 => (value / 1_000_000).ToString("0.##", CultureInfo.InvariantCulture) + "M",
        >= 1_000 => (value / 1_000).ToString("0.##", CultureInfo.InvariantCulture) + "k",
        _ => value.ToString("0.##", CultureInfo.InvariantCulture),
    };

    public static string ShortUsd(double value) => "$" + Short(value);

    /// <summary>A share on an axis, without decimals that say nothing.</summary>
    public static string ShortPercent(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

}
