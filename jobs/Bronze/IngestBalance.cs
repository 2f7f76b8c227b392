using Reelhouse.JobEvents;
using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Bronze;

/// <summary>
/// The balance of a table that only grows. It answers for all rows that the table holds, so that it is the same however many runs took
/// them in; what this run read is counted at the source and compared with what Delta says it wrote.
/// </summary>
internal sealed class IngestBalance(Lake lake, string table)
{
    /// <summary>Compares the last append, which a run that was killed right then could not.</summary>
    /// <exception cref="CheckFailedException">It did not take exactly what was read for it.</exception>
    public async Task DemandAsync(TableCommit last, CancellationToken cancellationToken)
    {
        if (last.RowsRead is not { } read || read == last.RowsWritten) return;
        var held = await HeldAsync(last, cancellationToken).ConfigureAwait(false);
        throw Missing(read, last, new(held - last.RowsWritten + read, held));
    }

    public async Task<JobOutcome> UnchangedAsync(TableCommit last, CancellationToken cancellationToken)
    {
        var held = await HeldAsync(last, cancellationToken).ConfigureAwait(false);
        return new(JobStatus.Unchanged, new(held, held), [], [last.TableVersion]);
    }

    /// <exception cref="CheckFailedException">The table did not take exactly what was read.</exception>
    public async Task<JobOutcome> AppendedAsync(TableCommit last, long rowsRead, long rowsWritten, CancellationToken cancellationToken)
    {
        var held = await HeldAsync(last, cancellationToken).ConfigureAwait(false);
        var balance = new RowBalance(held - rowsWritten + rowsRead, held);
        return balance.Holds ? new(JobStatus.Succeeded, balance, [], [last.TableVersion]) : throw Missing(rowsRead, last with { RowsWritten = rowsWritten }, balance);
    }

    private async Task<long> HeldAsync(TableCommit last, CancellationToken cancellationToken)
    {
        var rows = await lake.ReadAsync(table, last.Version, cancellationToken).ConfigureAwait(false);
        return await rows.CountAsync(cancellationToken).ConfigureAwait(false);
    }

    private CheckFailedException Missing(long rowsRead, TableCommit last, RowBalance balance) => new(
        new(
            FormattableString.Invariant($"{table} does not balance: {rowsRead} rows were read and {last.RowsWritten} were written."),
            table,
            "A source that changes while it is read, or a second writer.",
            FormattableString.Invariant($"Compare the table with its source; RESTORE TABLE {table} TO VERSION AS OF {last.Version - 1} takes the rows back.")),
        balance);
}
