using System.Globalization;
using Reelhouse.JobEvents;

namespace Reelhouse.Jobs.Tables;

/// <summary>Decides, before anything is published, whether the rows may be: no check of severity fail is broken, and no row is missing.</summary>
internal static class BalanceCheck
{
    /// <exception cref="CheckFailedException">A check is broken or the rows do not balance.</exception>
    public static void Demand(string table, Tally tally, RowBalance balance, long? published)
    {
        if (tally.Failures.Count > 0) throw Broken(table, balance, string.Join(", ", tally.Failures.Select(failure => Text($"'{failure.Key}' by {failure.Value} rows"))));
        if (!balance.Holds) throw Missing(table, balance, Text($"{balance.RowsIn} rows came in, and {balance.RowsWritten + balance.Quarantined + balance.Late + balance.Duplicate + balance.Filtered} have an outcome"));
        if (published is { } rows && rows != balance.RowsWritten)
            throw Missing(table, balance, Text($"{balance.RowsWritten} rows were accepted, and the rows to publish stand for {rows}"));
    }

    /// <summary>Delta counted other rows than were judged. The next run makes the table anew.</summary>
    public static CheckFailedException Unlike(TableCommit commit, RowBalance balance) => new(
        new(
            Text($"{commit.Table} version {commit.Version} holds {commit.RowsWritten} rows, and {balance.RowsWritten} were accepted."),
            commit.Table,
            "The transform gives other rows when it is run twice.",
            "Take what changes by itself out of the transform (clock, random numbers, order of ties)."),
        balance);

    private static CheckFailedException Broken(string table, RowBalance balance, string checks) => new(
        new($"{table} was not published: it breaks {checks}.", table, "A check of severity fail protects those who read the table.", "Mend the rows it was made from, then run it again."),
        balance);

    private static CheckFailedException Missing(string table, RowBalance balance, string counts) => new(
        new($"{table} was not published: {counts}.", table, "Rows in = written + quarantined + late + duplicate + filtered must hold.", "The transform loses or repeats rows: look at its joins and filters."),
        balance);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
