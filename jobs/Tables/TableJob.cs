using System.Globalization;
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

    public virtual Needs Needs => Needs.Spark;

    /// <summary>The tables that the transform reads; those that only checks look into need not be named.</summary>
    protected abstract IReadOnlyList<TableInput> Inputs { get; }

    protected virtual Checks<TCandidate> Checks => Tables.Checks.For<TCandidate>();

    /// <summary>
    /// How many candidates the published rows stand for, as far as that can be summed over them: it must be as many as were accepted.
    /// Rows that are candidates stand for one each; null where the rows do not tell, which needs checks that count the candidates.
    /// </summary>
    protected virtual Column? Measure => Checks.All.Count == 0 && IsOneToOne ? Count(Lit(1)) : null;

    /// <summary>Whether each accepted candidate is one row, so that what Delta wrote is held to the balance. Rows that are made of no input have no outcome in it.</summary>
    protected virtual bool IsOneToOne => Inputs.Count > 0 && typeof(TCandidate) == typeof(TRow);

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var run = new TableRun(Table, AllInputs, Checks.All, IsOneToOne, context.Lake);
        await run.PrepareAsync(cancellationToken).ConfigureAwait(false);
        var stamp = new CommitStamp(run.Versions, Table.Version, Code, await SettingsAsync(context, cancellationToken).ConfigureAwait(false), IsPart: KeepsOtherRunDates);
        if (run.Unchanged(stamp) is { } unchanged) return unchanged;

        var readings = await run.ReadAsync(cancellationToken).ConfigureAwait(false);
        var inputs = new InputFrames(await context.Lake.SparkAsync(cancellationToken).ConfigureAwait(false), readings.ToDictionary(reading => reading.Table, reading => reading.Rows));
        var candidates = await CandidatesAsync(inputs, context, cancellationToken).ConfigureAwait(false);
        await using var judged = Checks.All.Count > 0 ? await run.JudgeAsync(candidates, inputs.ByTable, cancellationToken).ConfigureAwait(false) : null;
        await using var published = await PublishAsync(judged?.Accepted ?? candidates, inputs, context, cancellationToken).ConfigureAwait(false);
        var measured = Measure is null ? null : await MeasureAsync(published.Rows, Measure, cancellationToken).ConfigureAwait(false);
        var tally = judged?.Tally ?? Tally.AllWritten(measured ?? 0);
        var balance = tally.Balance(readings.Sum(reading => reading.Count), readings.Sum(reading => reading.Replaced));
        BalanceCheck.Demand(Name, tally, balance, measured);
        return await run.WriteAsync(judged, published.Rows, KeepsOtherRunDates ? Col("run_date") == Lit(context.RunDate) : null, stamp with { Balance = balance, Warnings = tally.Warnings }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>One candidate for every row of the counted inputs.</summary>
    protected virtual DataFrame Candidates(InputFrames inputs, JobContext context) => throw new NotSupportedException($"{Name} says neither {nameof(Candidates)} nor {nameof(CandidatesAsync)}.");

    /// <summary>The same, where something has to be asked first.</summary>
    protected virtual Task<DataFrame> CandidatesAsync(InputFrames inputs, JobContext context, CancellationToken cancellationToken) => Task.FromResult(Candidates(inputs, context));

    /// <summary>The table's rows from the accepted candidates; they are the candidates' columns where this is left as it is.</summary>
    protected virtual DataFrame Publish(DataFrame accepted, InputFrames inputs, JobContext context) =>
        accepted.Select([.. Table.Columns.Select(column => Col(column.Name))]);

    /// <summary>As <see cref="Publish"/>, which is not asked then, where something has to be asked or fitted first.</summary>
    protected virtual Task<PublishedRows> PublishAsync(DataFrame accepted, InputFrames inputs, JobContext context, CancellationToken cancellationToken) =>
        Task.FromResult(new PublishedRows(Publish(accepted, inputs, context)));

    /// <summary>Whether the rows are other ones on another run date.</summary>
    protected virtual bool DependsOnRunDate => KeepsOtherRunDates;

    /// <summary>Whether a run replaces the rows of its run date only, by their column run_date, and leaves the others.</summary>
    protected virtual bool KeepsOtherRunDates => false;

    /// <summary>Settings, and what was asked for, where the rows depend on them.</summary>
    protected virtual Task<IReadOnlyDictionary<string, string>> DependsOnAsync(JobContext context, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>());

    private IReadOnlyList<TableInput> AllInputs =>
    [
        .. Inputs,
        .. Checks.All.Select(check => check.Reference?.Table).OfType<string>().Distinct()
            .Where(table => Inputs.All(input => input.Table != table))
            .Select(table => new TableInput(table, InputUse.LookedUp)),
    ];

    private async Task<IReadOnlyDictionary<string, string>> SettingsAsync(JobContext context, CancellationToken cancellationToken)
    {
        var settings = await DependsOnAsync(context, cancellationToken).ConfigureAwait(false);
        return DependsOnRunDate ? new Dictionary<string, string>(settings) { ["run date"] = context.RunDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) } : settings;
    }

    private static async Task<long?> MeasureAsync(DataFrame rows, Column measure, CancellationToken cancellationToken)
    {
        var measured = await rows.Agg(Coalesce(measure, Lit(0L)).As("rows")).CollectAsync(cancellationToken).ConfigureAwait(false);
        return measured[0].GetAs<long>("rows");
    }
}

/// <summary>A table whose candidates are its rows.</summary>
internal abstract class TableJob<TRow>(int stage) : TableJob<TRow, TRow>(stage);
