namespace Reelhouse.Jobs.Tables;

/// <summary>
/// What a broken check does. Where a row breaks several, its one outcome is the first of
/// filtered, quarantined, duplicate, late: a row left out on purpose is not judged, a bad row is no repeat, a repeat is not late.
/// </summary>
internal enum Severity
{
    /// <summary>The row is written all the same; the commit tells how many there were.</summary>
    Warn,

    /// <summary>The row goes to the quarantine table with every check it broke.</summary>
    Quarantine,

    /// <summary>The row repeats an earlier one, which stands for both.</summary>
    Duplicate,

    /// <summary>The row came too late and goes to the quarantine table.</summary>
    Late,

    /// <summary>The table leaves the row out on purpose.</summary>
    Filter,

    /// <summary>The job fails and publishes nothing.</summary>
    Fail,
}
