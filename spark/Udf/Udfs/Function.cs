using Apache.Arrow;

namespace Reelhouse.Spark.Udfs;

/// <summary>A user's function in the form that a worker calls: Arrow data in, Arrow data out. There is one kind for each way Spark hands data over.</summary>
internal abstract record Function
{
    /// <summary>What its method calls its parameters, for arguments given by name.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];
}

/// <summary>Columns in, one of the same length out.</summary>
internal sealed record ColumnFunction(Func<Columns, IArrowArray> Invoke) : Function;

/// <summary>A sequence of columns in, one of results out, as long in sum; what is costly to set up is set up once.</summary>
internal sealed record ColumnIteratorFunction(Func<IEnumerable<Columns>, IEnumerable<IArrowArray>> Invoke) : Function;

/// <summary>A partition's batches in, batches of any number and length out.</summary>
internal sealed record BatchFunction(Func<IEnumerable<RecordBatch>, IEnumerable<RecordBatch>> Invoke) : Function;

/// <summary>A group in, batches out.</summary>
internal sealed record GroupFunction(Func<Group, IEnumerable<RecordBatch>> Invoke) : Function;

/// <summary>The groups of two sides that have one key in, batches out.</summary>
internal sealed record CogroupFunction(Func<Group, Group, IEnumerable<RecordBatch>> Invoke) : Function;

/// <summary>A group's columns in, an array of one value out.</summary>
internal sealed record AggregateFunction(Func<Columns, IArrowArray> Invoke) : Function;

/// <summary>Columns in, a batch of any rows out for each of their rows.</summary>
internal sealed record TableFunction(Func<Columns, IEnumerable<RecordBatch>> Invoke) : Function;

/// <summary>Arrays of one length.</summary>
/// <param name="Arrays">A function's arguments in order.</param>
/// <param name="Length">Their rows, which a function without arguments has to know too.</param>
internal readonly record struct Columns(IReadOnlyList<IArrowArray> Arrays, int Length);

/// <summary>A group of rows: its key, and its rows in batches. The batches are read as they are asked for.</summary>
/// <param name="Key">One row with the columns grouped by; null where the group has no row on its side.</param>
/// <param name="Batches">The rows; each batch lives until the next is asked for.</param>
internal sealed record Group(RecordBatch? Key, IEnumerable<RecordBatch> Batches);
