namespace Reelhouse.Spark.Sql;

/// <content>The actions that wait, as Microsoft.Spark has them.</content>
public sealed partial class DataFrame
{
    /// <summary>All rows; waits for them.</summary>
    public List<Row> Collect() => Blocking.Run(() => CollectAsync());

    /// <summary>All rows as records; waits for them.</summary>
    /// <typeparam name="T">A record, or the one column's type.</typeparam>
    public List<T> Collect<T>() => Blocking.Run(() => CollectAsync<T>());

    /// <summary>The rows one after the other, held in memory a batch at a time.</summary>
    public IEnumerable<Row> ToLocalIterator() => ToLocalIteratorAsync().ToBlockingEnumerable();

    /// <summary>The number of rows; waits for it.</summary>
    public long Count() => Blocking.Run(() => CountAsync());

    /// <summary>The first row, null when there is none; waits for it.</summary>
    public Row? First() => Blocking.Run(() => FirstAsync());

    /// <summary>The first row, null when there is none; waits for it.</summary>
    public Row? Head() => First();

    /// <summary>The first rows; waits for them.</summary>
    /// <param name="count">How many at most.</param>
    public List<Row> Head(int count) => Take(count);

    /// <summary>The first rows; waits for them.</summary>
    /// <param name="count">How many at most.</param>
    public List<Row> Take(int count) => Blocking.Run(() => TakeAsync(count));

    /// <summary>The last rows; waits for them.</summary>
    /// <param name="count">How many at most.</param>
    public List<Row> Tail(int count) => Blocking.Run(() => TailAsync(count));

    /// <summary>Whether there is no row; waits for the answer.</summary>
    public bool IsEmpty() => Blocking.Run(() => IsEmptyAsync());

    /// <summary>Prints the first rows as a table.</summary>
    /// <param name="count">How many rows; 20 by default.</param>
    /// <param name="truncate">How many characters of a value are shown, 0 for all; 20 by default.</param>
    /// <param name="vertical">Whether each value has a line of its own; not by default.</param>
    public void Show(int count = 20, int truncate = 20, bool vertical = false) =>
        StandardOutput.Write(Blocking.Run(() => ShowStringAsync(count, truncate, vertical)));

    /// <inheritdoc cref="Show(int, int, bool)"/>
    /// <param name="count">How many rows.</param>
    /// <param name="truncate">Whether values are cut off after 20 characters.</param>
    /// <param name="vertical">Whether each value has a line of its own; not by default.</param>
    public void Show(int count, bool truncate, bool vertical = false) => Show(count, truncate ? 20 : 0, vertical);
}
