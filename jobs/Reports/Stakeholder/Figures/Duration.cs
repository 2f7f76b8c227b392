namespace Reelhouse.Jobs.Reports.Stakeholder.Figures;

/// <summary>Tables keep seconds; people read hours.</summary>
internal static class Duration
{
    private const double SecondsOfHour = 3600;

    public static double Hours(long seconds) => seconds / SecondsOfHour;
}
