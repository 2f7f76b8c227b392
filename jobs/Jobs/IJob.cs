namespace Reelhouse.Jobs;

/// <summary>A unit of work of one stage: reads some tables or sources, writes others, and answers for every row in between.</summary>
internal interface IJob
{
    /// <summary>1 collect, 2 ingest, 3 refine, 4 warehouse, 5 model, 6 predict, 7 deploy, 8 report.</summary>
    int Stage { get; }

    /// <summary>What the command line and the ledger call it: <c>silver.titles</c>.</summary>
    string Name { get; }

    /// <summary>Tables that must be ready before this job starts.</summary>
    IReadOnlyList<string> Reads { get; }

    /// <summary>Tables that this job leaves behind.</summary>
    IReadOnlyList<string> Writes { get; }

    /// <summary>The settings that must be there before any job of the process starts.</summary>
    Needs Needs { get; }

    /// <summary>Runs to the end. Idempotent: a second run for the same run date leaves the same rows.</summary>
    /// <exception cref="JobException">The job failed for a reason it can name.</exception>
    /// <exception cref="CheckFailedException">A check of severity fail, or the row balance, was broken; nothing was published.</exception>
    Task<JobOutcome> RunAsync(JobContext context, CancellationToken cancellationToken);
}
