using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Tables;

/// <summary>Reads inputs at their versions and counts them there, apart from what is made of them.</summary>
internal sealed class InputReader(Lake lake)
{
    public async Task<InputReading> ReadAsync(TableCommit input, InputUse use, CancellationToken cancellationToken)
    {
        var rows = await lake.ReadAsync(input.Table, input.Version, cancellationToken).ConfigureAwait(false);
        return use switch
        {
            InputUse.Counted => new(input.Table, rows, await CountAsync(input, rows, cancellationToken).ConfigureAwait(false), 0),
            InputUse.Newest => await NewestAsync(input.Table, rows, cancellationToken).ConfigureAwait(false),
            _ => new(input.Table, rows, 0, 0),
        };
    }

    // A stamped commit that replaced the whole table has its rows counted by Delta already.
    private static async Task<long> CountAsync(TableCommit input, DataFrame rows, CancellationToken cancellationToken) =>
        input.Stamp is null or { IsPart: true } ? await rows.CountAsync(cancellationToken).ConfigureAwait(false) : input.RowsWritten;

    // Landing names carry a running number, so the delivery that counts is the greatest name.
    private static async Task<InputReading> NewestAsync(string table, DataFrame rows, CancellationToken cancellationToken)
    {
        var files = await rows.GroupBy("source_file").Agg(Count(Lit(1)).As("rows")).CollectAsync(cancellationToken).ConfigureAwait(false);
        var counts = files.ToDictionary(row => row.GetAs<string>("source_file"), row => row.GetAs<long>("rows"), StringComparer.Ordinal);
        if (counts.Count == 0) return new(table, rows, 0, 0);
        var newest = counts.Keys.Max(StringComparer.Ordinal)!;
        return new(table, rows.Filter(Col("source_file") == newest), counts.Values.Sum(), counts.Values.Sum() - counts[newest]);
    }
}
