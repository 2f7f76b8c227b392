namespace Reelhouse.Jobs.Tables;

/// <summary>What a job does with the rows of an input.</summary>
internal enum InputUse
{
    /// <summary>Each row has an outcome in the job's balance.</summary>
    Counted,

    /// <summary>As <see cref="Counted"/>, but only the file delivered last is read: the rows of earlier deliveries are filtered.</summary>
    Newest,

    /// <summary>Rows are looked up and have no outcome of their own.</summary>
    LookedUp,
}
