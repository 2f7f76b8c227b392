namespace Reelhouse.Spark.Udfs.Commands;

/// <summary>How a method takes and gives its data; the names are Spark's.</summary>
internal enum UdfKind
{
    /// <summary>A row's values in, one value out; or columns as Arrow arrays in, one of the same length out.</summary>
    Scalar,

    /// <summary>A sequence of Arrow arrays in, one of results out, as many rows in sum.</summary>
    ScalarIterator,

    /// <summary>A partition's rows in, any rows out.</summary>
    Map,

    /// <summary>A group's key, where asked for, and its rows in, any rows out.</summary>
    GroupedMap,

    /// <summary>A key, where asked for, and the rows of two sides that have it in, any rows out.</summary>
    CogroupedMap,

    /// <summary>The columns of a group or a window in, one value out.</summary>
    Aggregate,

    /// <summary>A row's values in, any rows out.</summary>
    Table,

    /// <summary>A streaming query's batch as a data frame and its number in, nothing out; called on the driver.</summary>
    ForeachBatch,
}
