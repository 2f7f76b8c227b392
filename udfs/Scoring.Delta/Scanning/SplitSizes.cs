using System.Globalization;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Scoring.Delta.Scanning;

/// <summary>Into how large parts files are cut, by the settings of Spark's own scans. See https://spark.apache.org/docs/4.2.0/sql-performance-tuning.html.</summary>
/// <param name="Largest">The most bytes that a task reads: <c>spark.sql.files.maxPartitionBytes</c>.</param>
/// <param name="OpeningCost">What opening a file is worth in bytes, and the least that is cut off: <c>spark.sql.files.openCostInBytes</c>.</param>
internal sealed record SplitSizes(long Largest, long OpeningCost)
{
    public static async Task<SplitSizes> OfAsync(SparkSession spark, CancellationToken cancellationToken) => new(
        Bytes(await spark.Conf().GetAsync("spark.sql.files.maxPartitionBytes", "128m", cancellationToken).ConfigureAwait(false)),
        Bytes(await spark.Conf().GetAsync("spark.sql.files.openCostInBytes", "4m", cancellationToken).ConfigureAwait(false)));

    /// <summary>Into how large parts so many files are cut, and how many tasks read them, where so many run at once.</summary>
    public (long Split, int Tasks) For(long files, long bytes, int slots)
    {
        var cost = bytes + (files * OpeningCost);
        var split = Math.Min(Largest, Math.Max(OpeningCost, cost / slots));
        return (split, (int)Math.Max(1, (cost + split - 1) / split));
    }

    internal static long Bytes(string setting)
    {
        var digits = setting.AsSpan().Trim().TrimEnd("bBkKmMgGtT");
        var unit = char.ToLowerInvariant(setting.AsSpan().Trim()[digits.Length..] is [var first, ..] ? first : 'b');
        return long.Parse(digits, CultureInfo.InvariantCulture) << (10 * "bkmgt".IndexOf(unit, StringComparison.Ordinal));
    }
}
