using Reelhouse.Scoring.Delta.Log;
using Reelhouse.Scoring.Delta.Scanning;
using Reelhouse.Spark;
using Reelhouse.Spark.Delta;
using Reelhouse.Trees;

namespace Reelhouse.Scoring.Delta;

/// <summary>Scores Delta tables on Spark's executors.</summary>
public static class DeltaTableScoring
{
    /// <summary>
    /// The keys and scores of a table's rows. Where it can be exact, Spark hands each task files of one snapshot, and the worker reads the columns that it needs itself, without the JVM's rows in between; Spark
    /// schedules, tries again and distributes as ever. Otherwise the rows take the ordinary path of <see cref="DataFrameScoring"/>, and the result says why.
    /// </summary>
    /// <remarks>
    /// Executors read local files and <c>s3a:</c>, for which they need keys, and an endpoint where it is not Amazon's, in their environment (<c>spark.executorEnv.AWS_ACCESS_KEY_ID</c> or a role;
    /// <c>AWS_ENDPOINT_URL_S3</c>): what Spark itself was given does not reach functions.
    /// </remarks>
    /// <param name="table">A table with a column for each of the model's features, by name, case aside: a number, a boolean, or a string where the model knows categories. Null is missing.</param>
    /// <param name="model">The model.</param>
    /// <param name="options">Which columns go along and come out.</param>
    /// <param name="version">The table's version; the newest by default, which then is the one that is scored whatever is written meanwhile.</param>
    /// <param name="cancellationToken">Stops waiting for the table's log and the model's upload.</param>
    /// <exception cref="ArgumentException">A column is missing, or of a type that is no feature; the message names it. Or a key has the name of the column of scores or reasons.</exception>
    /// <exception cref="InvalidOperationException">It is a table of another format.</exception>
    /// <exception cref="SparkException">There is no such Delta table, or it has no such version.</exception>
    public static async Task<TableScores> ScoreAsync(
        this DeltaTable table, TreeModel model, ScoreOptions? options = null, long? version = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        var detail = await table.DetailAsync("use spark.Table(…).ScoreAsync", cancellationToken).ConfigureAwait(false);
        var spark = table.ToDF().SparkSession;
        string reason;
        try
        {
            var (snapshot, read) = await new LogReader(spark, detail.Location).ReadAsync(version, cancellationToken).ConfigureAwait(false);
            version = read;
            ScanRules.Check(snapshot);
            return new(await new ScanPlan(spark, snapshot).ScoreAsync(model, options, cancellationToken).ConfigureAwait(false), ScanPath.DirectScan, null, read);
        }
        catch (NotScannableException fault)
        {
            reason = fault.Message;
        }
        catch (SparkException fault)
        {
            reason = $"Spark could not read its log: {fault.Message}";
        }

        var pinned = version ?? await table.VersionAsync(cancellationToken).ConfigureAwait(false);
        return new(await table.ToDF(pinned).ScoreAsync(model, options, cancellationToken).ConfigureAwait(false), ScanPath.Ordinary, reason, pinned);
    }
}
