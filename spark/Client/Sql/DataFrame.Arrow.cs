using System.Runtime.CompilerServices;
using Apache.Arrow;
using Reelhouse.Spark.Rows;
using Reelhouse.Spark.Sql.Metrics;

namespace Reelhouse.Spark.Sql;

public sealed partial class DataFrame
{
    /// <summary>
    /// What Spark measured when the rows of this data frame were last read to their end; null before that, and where they came with a statement's answer.
    /// See https://spark.apache.org/docs/4.2.0/api/python/reference/pyspark.sql/api/pyspark.sql.DataFrame.executionInfo.html.
    /// </summary>
    public ExecutionInfo? ExecutionInfo { get; private set; }

    /// <summary>The rows as Arrow batches, handed out as they come; leaving the loop early stops the computation on the server.</summary>
    /// <param name="cancellationToken">Cancels the computation on the server.</param>
    public async IAsyncEnumerable<RecordBatch> ToArrowAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (RowsOfStatement is { } rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var batch in ArrowBatches.Read(rows)) yield return batch;
            yield break;
        }

        var batches = new ArrowBatches();
        await foreach (var response in Session.Runner.RespondAsync(Plan, Observations, cancellationToken).ConfigureAwait(false))
        {
            if (response.Metrics is { } metrics) ExecutionInfo = new(metrics);
            foreach (var batch in batches.Read(response)) yield return batch;
        }
    }

    /// <summary>The rows one after the other, held in memory a batch at a time.</summary>
    /// <param name="cancellationToken">Cancels the computation on the server.</param>
    public IAsyncEnumerable<Row> ToLocalIteratorAsync(CancellationToken cancellationToken = default) =>
        ToLocalIteratorAsync<Row>(cancellationToken);

    /// <summary>The rows as records one after the other, held in memory a batch at a time.</summary>
    /// <typeparam name="T">A record, <see cref="Row"/>, or the one column's type.</typeparam>
    /// <param name="cancellationToken">Cancels the computation on the server.</param>
    /// <exception cref="InvalidCastException">The columns do not fit the record, or a null has no place in it.</exception>
    public async IAsyncEnumerable<T> ToLocalIteratorAsync<T>([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var batch in ToArrowAsync(cancellationToken).ConfigureAwait(false))
            foreach (var row in ArrowRows.Read<T>(batch))
                yield return row;
    }
}
