namespace Reelhouse.Jobs.Tables;

/// <summary>The five things that can become of an input row.</summary>
internal static class Outcomes
{
    public const string Written = "written";
    public const string Quarantined = "quarantined";
    public const string Duplicate = "duplicate";
    public const string Late = "late";
    public const string Filtered = "filtered";

    public static readonly IReadOnlyList<string> All = [Written, Quarantined, Duplicate, Late, Filtered];
}
