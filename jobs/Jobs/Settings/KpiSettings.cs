namespace Reelhouse.Jobs;

/// <summary>What KPIs ask of the user.</summary>
/// <param name="ComparedCountries">The countries that are compared by quarter.</param>
internal sealed record KpiSettings(IReadOnlyList<string> ComparedCountries)
{
    public static readonly IReadOnlyList<string> DefaultCountries = ["India", "United States"];
}
