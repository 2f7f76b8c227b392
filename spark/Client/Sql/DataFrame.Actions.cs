using Reelhouse.Spark.Plans;

namespace Reelhouse.Spark.Sql;

public sealed partial class DataFrame
{
    /// <summary>All rows. They are held in memory: stream large results with <see cref="ToLocalIteratorAsync{T}"/>.</summary>
    /// <param name="cancellationToken">Cancels the computation on the server.</param>
    public Task<List<Row>> CollectAsync(CancellationToken cancellationToken = default) => CollectAsync<Row>(cancellationToken);

    /// <summary>
    /// All rows as records, whose properties are found by the columns' names, or as plain values when there is one column.
    /// They are held in memory: stream large results with <see cref="ToLocalIteratorAsync{T}"/>.
    /// </summary>
    /// <typeparam name="T">A record, <see cref="Row"/>, or the one column's type.</typeparam>
    /// <param name="cancellationToken">Cancels the computation on the server.</param>
    /// <exception cref="InvalidCastException">The columns do not fit the record, or a null has no place in it.</exception>
    public async Task<List<T>> CollectAsync<T>(CancellationToken cancellationToken = default)
    {
        var rows = new List<T>();
        await foreach (var row in ToLocalIteratorAsync<T>(cancellationToken).ConfigureAwait(false))
            rows.Add(row);
        return rows;
    }

    /// <summary>The number of rows.</summary>
    /// <param name="cancellationToken">Cancels the computation on the server.</param>
    public async Task<long> CountAsync(CancellationToken cancellationToken = default) =>
        (await Counted().CollectAsync<long>(cancellationToken).ConfigureAwait(false))[0];

    /// <summary>The first row, null when there is none.</summary>
    /// <param name="cancellationToken">Cancels the computation on the server.</param>
    public async Task<Row?> FirstAsync(CancellationToken cancellationToken = default) =>
        (await TakeAsync(1, cancellationToken).ConfigureAwait(false)).FirstOrDefault();

    /// <summary>The first row as a record, null or zero when there is none.</summary>
    /// <typeparam name="T">A record, or the one column's type.</typeparam>
    /// <param name="cancellationToken">Cancels the computation on the server.</param>
    public async Task<T?> FirstAsync<T>(CancellationToken cancellationToken = default) =>
        (await Limit(1).CollectAsync<T>(cancellationToken).ConfigureAwait(false)).FirstOrDefault();

    /// <summary>The first rows.</summary>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Cancels the computation on the server.</param>
    public Task<List<Row>> TakeAsync(int count, CancellationToken cancellationToken = default) => Limit(count).CollectAsync(cancellationToken);

    /// <summary>The last rows.</summary>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Cancels the computation on the server.</param>
    public Task<List<Row>> TailAsync(int count, CancellationToken cancellationToken = default) =>
        With(Selections.Tail(Relation, count)).CollectAsync(cancellationToken);

    /// <summary>Whether there is no row.</summary>
    /// <param name="cancellationToken">Cancels the computation on the server.</param>
    public async Task<bool> IsEmptyAsync(CancellationToken cancellationToken = default)
    {
        await foreach (var batch in Select(Enumerable.Empty<Column>()).Limit(1).ToArrowAsync(cancellationToken).ConfigureAwait(false))
            if (batch.Length > 0)
                return false;
        return true;
    }

    /// <summary>The first rows as a table of text, the way <see cref="Show(int, int, bool)"/> prints it.</summary>
    /// <param name="count">How many rows; 20 by default.</param>
    /// <param name="truncate">How many characters of a value are shown, 0 for all; 20 by default.</param>
    /// <param name="vertical">Whether each value has a line of its own; not by default.</param>
    /// <param name="cancellationToken">Cancels the computation on the server.</param>
    public async Task<string> ShowStringAsync(
        int count = 20, int truncate = 20, bool vertical = false, CancellationToken cancellationToken = default) =>
        (await Shown(count, truncate, vertical).CollectAsync<string>(cancellationToken).ConfigureAwait(false))[0];

    internal DataFrame Counted() => Agg(Column.Call("count", Functions.Lit(1)));

    internal DataFrame Shown(int count, int truncate, bool vertical) => With(Commands.ShowString(Relation, count, truncate, vertical));
}
