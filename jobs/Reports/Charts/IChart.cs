namespace Reelhouse.Jobs.Reports.Charts;

/// <summary>A chart's geometry, in percent so that it fits any width, and the template that draws it as SVG.</summary>
internal interface IChart
{
    /// <summary>The template's path among the embedded ones.</summary>
    string Template { get; }
}
