namespace Reelhouse.Jobs.Reports.Charts;

/// <summary>One value of a chart, with its name and how it is written.</summary>
internal sealed record ChartPoint(string Label, double Value, string Text)
{
    /// <summary>What a pointer resting on the value shows.</summary>
    public string Tip => $"{Label}: {Text}";
}
