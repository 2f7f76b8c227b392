using Reelhouse.JobEvents;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Jobs.Tables;

/// <summary>The I/O of one run of a derived table's job, step by step.</summary>
/// <param name="table">The table to make.</param>
/// <param name="inputs">The tables it is made from.</param>
/// <param name="checks">What its candidates are judged by.</param>
/// <param name="isOneToOne">Whether each accepted candidate is one row of the table.</param>
/// <param name="lake">Where all of them lie.</param>
internal sealed class TableRun(TableDefinition table, IReadOnlyList<TableInput> inputs, IReadOnlyList<Check> checks, bool isOneToOne, Lake lake)
{
    private readonly TableDefinition? _quarantine = checks.Any(check => check.Severity is Severity.Quarantine or Severity.Late) ? QuarantinedRow.Of(table) : null;
    private readonly Judge _judge = new(checks);
    private TableCommit[] _read = [];
    private TableCommit? _last;
    private TableCommit? _lastQuarantine;

    /// <summary>The version of every input, after <see cref="PrepareAsync"/>.</summary>
    public IReadOnlyDictionary<string, long> Versions => _read.ToDictionary(commit => commit.Table, commit => commit.Version);

    /// <summary>Makes missing tables, and asks for the last commit of each that is read or written.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var read = Task.WhenAll(inputs.Select(input => lake.LastCommitAsync(input.Table, cancellationToken)));
        var last = EnsureAsync(table, cancellationToken);
        var lastQuarantine = _quarantine is null ? Task.FromResult<TableCommit?>(null) : EnsureAsync(_quarantine, cancellationToken);
        _read = await read.ConfigureAwait(false);
        _last = await last.ConfigureAwait(false);
        _lastQuarantine = await lastQuarantine.ConfigureAwait(false);
    }

    /// <summary>The outcome where table and quarantine are already made as <paramref name="stamp"/> says; null where there is work to do.</summary>
    public JobOutcome? Unchanged(CommitStamp stamp)
    {
        if (_last?.Stamp is not { Balance: { } balance } made || !made.IsSameMake(stamp) || LostRows(balance)) return null;
        if (HasTurnedAway(balance) && _lastQuarantine?.Stamp?.IsSameMake(stamp) != true) return null;
        return new(JobStatus.Unchanged, balance, Read, Written(_last));
    }

    public async Task<IReadOnlyList<InputReading>> ReadAsync(CancellationToken cancellationToken)
    {
        var reader = new InputReader(lake);
        return await Task.WhenAll(inputs.Zip(_read, (input, commit) => reader.ReadAsync(commit, input.Use, cancellationToken))).ConfigureAwait(false);
    }

    /// <summary>Every candidate with its verdict, kept by Spark until it is written, and the verdicts counted.</summary>
    public async Task<JudgedRows> JudgeAsync(DataFrame candidates, IReadOnlyDictionary<string, DataFrame> references, CancellationToken cancellationToken)
    {
        var judged = await _judge.Apply(candidates, references).PersistAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        try
        {
            var counts = await judged.Agg([.. _judge.Counts()]).CollectAsync(cancellationToken).ConfigureAwait(false);
            return new(judged, _judge.Read(counts[0]));
        }
        catch
        {
            await JudgedRows.ForgetAsync(judged).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Writes the rows turned away, then the table: a run killed in between is made good by the next one.</summary>
    /// <param name="judged">The candidates with their verdicts; null where nothing is checked.</param>
    /// <param name="rows">The table's rows.</param>
    /// <param name="replaced">The rows in whose place they come; null for all.</param>
    /// <param name="stamp">What they were made from, and where the input rows went.</param>
    /// <param name="cancellationToken">Stops Spark's work.</param>
    public async Task<JobOutcome> WriteAsync(JudgedRows? judged, DataFrame rows, Column? replaced, CommitStamp stamp, CancellationToken cancellationToken)
    {
        if (_quarantine is not null && (HasTurnedAway(stamp.Balance!) || _lastQuarantine!.RowsWritten > 0))
        {
            var turnedAway = Judge.TurnedAway(judged!.All, table.Columns.Where(column => column.IsKey).Select(column => column.Name));
            _lastQuarantine = await lake.OverwriteAsync(_quarantine, _lastQuarantine!, turnedAway, null, stamp with { IsPart = false }, cancellationToken).ConfigureAwait(false);
        }

        var before = _last!.Version;
        _last = await lake.OverwriteAsync(table, _last!, rows, replaced, stamp, cancellationToken).ConfigureAwait(false);
        // Delta makes no commit where no rows come in the place of none.
        var isCommitted = _last.Version > before;
        if ((isCommitted || stamp.Balance!.RowsWritten > 0) && LostRows(stamp.Balance!)) throw BalanceCheck.Unlike(_last, stamp.Balance!);
        return new(isCommitted ? JobStatus.Succeeded : JobStatus.Unchanged, stamp.Balance!, Read, Written(_last));
    }

    private IReadOnlyList<TableVersion> Read => [.. _read.Select(commit => commit.TableVersion)];

    private IReadOnlyList<TableVersion> Written(TableCommit last) =>
        _lastQuarantine is null ? [last.TableVersion] : [last.TableVersion, _lastQuarantine.TableVersion];

    private bool LostRows(RowBalance balance) => isOneToOne && _last!.RowsWritten != balance.RowsWritten;

    private static bool HasTurnedAway(RowBalance balance) => balance.Quarantined + balance.Late > 0;

    private async Task<TableCommit?> EnsureAsync(TableDefinition definition, CancellationToken cancellationToken)
    {
        await lake.EnsureAsync(definition, cancellationToken).ConfigureAwait(false);
        return await lake.LastCommitAsync(definition.Name, cancellationToken).ConfigureAwait(false);
    }
}
