namespace Reelhouse.Spark.Udfs.Commands;

/// <summary>How a method takes and gives its data.</summary>
internal enum UdfKind
{
    /// <summary>A row's values in, one value out.</summary>
    Row,
}
