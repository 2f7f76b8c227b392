using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Tables;

/// <summary>Reads inputs at their versions and counts them there, apart from what is made of them.</summary>
internal sealed class InputReader(Lake lake)
{
    public async Task<InputReading> ReadAsync(string table, long version, InputUse use, CancellationToken cancellationToken)
    {
        var rows = await lake.ReadAsync(table, version, cancellationToken).ConfigureAwait(false);
        return use switch
        {
            InputUse.Counted => new(table, rows, await rows.CountAsync(cancellationToken).ConfigureAwait(false), 0),
            InputUse.Newest => await NewestAsync(table, rows, cancellationToken).ConfigureAwait(false),
            _ => new(table, rows, 0, 0),
        };
    }

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
