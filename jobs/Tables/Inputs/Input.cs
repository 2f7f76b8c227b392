namespace Reelhouse.Jobs.Tables;

/// <summary>Names the tables that a job reads by their rows.</summary>
internal static class Input
{
    /// <summary>Every row has an outcome in the job's balance.</summary>
    public static TableInput Of<TRow>() => new(Table<TRow>.Name, InputUse.Counted);

    /// <summary>The rows of the file delivered last; those of earlier files are filtered.</summary>
    public static TableInput Newest<TRow>() => new(Table<TRow>.Name, InputUse.Newest);

    /// <summary>Rows are looked up, and not counted.</summary>
    public static TableInput LookUp<TRow>() => new(Table<TRow>.Name, InputUse.LookedUp);
}
