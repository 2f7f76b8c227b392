using Reelhouse.JobEvents;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Tables;

/// <summary>
/// Makes a derived table: reads its inputs at their versions, judges one candidate per input row, puts bad rows into quarantine, and
/// publishes the accepted ones in one commit. Nothing is written when the inputs, the code and the settings are those of the last commit.
/// </summary>
/// <typeparam name="TCandidate">What is judged: one per input row.</typeparam>
/// <typeparam name="TRow">The table's row.</typeparam>
internal abstract class TableJob<TCandidate, TRow>(int stage) : IJob
{
    private static readonly TableDefinition Table = Table<TRow>.Definition;
    private static readonly string Code = typeof(IJob).Module.ModuleVersionId.ToString("N");

    public int Stage { get; } = stage;

    public string Name => Table.Name;

    public IReadOnlyList<string> Reads => [.. AllInputs.Select(input => input.Table)];

    public IReadOnlyList<string> Writes => [Table.Name];

    public Needs Needs => Needs.Spark;

    /// <summary>The tables that the transform reads; those that only checks look into need not be named.</summary>
    protected abstract IReadOnlyList<TableInput> Inputs { get; }

    protected virtual Checks<TCandidate> Checks => Tables.Checks.For<TCandidate>();

    /// <summary>Whether the rows come from nothing but the settings: no input row has an outcome then.</summary>
    protected virtual bool IsGenerated => false;

    /// <summary>How many candidates the published rows stand for, where that can be summed over them; compared with the accepted ones.</summary>
    protected virtual Column? Measure => null;

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var run = new TableRun(Table, AllInputs, Checks.All, typeof(TCandidate) == typeof(TRow) && !IsGenerated, context.Lake);
        await run.PrepareAsync(cancellationToken).ConfigureAwait(false);
        var stamp = new CommitStamp(run.Versions, Table.Version, Code, DependsOn(context));
        if (run.Unchanged(stamp) is { } unchanged) return unchanged;

        var readings = await run.ReadAsync(cancellationToken).ConfigureAwait(false);
        var inputs = new InputFrames(await context.Lake.SparkAsync(cancellationToken).ConfigureAwait(false), readings.ToDictionary(reading => reading.Table, reading => reading.Rows));
        await using var judged = await run.JudgeAsync(Candidates(inputs, context), inputs.ByTable, cancellationToken).ConfigureAwait(false);
        var rows = Publish(judged.Accepted, inputs, context);

        var balance = IsGenerated ? RowBalance.Empty : judged.Tally.Balance(readings.Sum(reading => reading.Count), readings.Sum(reading => reading.Replaced));
        BalanceCheck.Demand(Name, judged.Tally, balance, await PublishedAsync(rows, cancellationToken).ConfigureAwait(false));
        return await run.WriteAsync(judged, rows, stamp with { Balance = balance, Warnings = judged.Tally.Warnings }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>One candidate for every row of the counted inputs.</summary>
    protected abstract DataFrame Candidates(InputFrames inputs, JobContext context);

    /// <summary>The table's rows from the accepted candidates; they are the candidates' columns where this is left as it is.</summary>
    protected virtual DataFrame Publish(DataFrame accepted, InputFrames inputs, JobContext context) =>
        accepted.Select([.. Table.Columns.Select(column => Col(column.Name))]);

    /// <summary>Settings, or the run date, where the rows depend on them.</summary>
    protected virtual IReadOnlyDictionary<string, string> DependsOn(JobContext context) => new Dictionary<string, string>();

    private IReadOnlyList<TableInput> AllInputs =>
    [
        .. Inputs,
        .. Checks.All.Select(check => check.Reference?.Table).OfType<string>().Distinct()
            .Where(table => Inputs.All(input => input.Table != table))
            .Select(table => new TableInput(table, InputUse.LookedUp)),
    ];

    private async Task<long?> PublishedAsync(DataFrame rows, CancellationToken cancellationToken)
    {
        if (Measure is null) return null;
        var measured = await rows.Agg(Coalesce(Measure, Lit(0L)).As("rows")).CollectAsync(cancellationToken).ConfigureAwait(false);
        return measured[0].GetAs<long>("rows");
    }
}

/// <summary>A table whose candidates are its rows.</summary>
internal abstract class TableJob<TRow>(int stage) : TableJob<TRow, TRow>(stage);
