using Reelhouse.Spark.Sql;
using Reelhouse.Spark.Sql.Types;

namespace Reelhouse.Scoring.Delta.Log;

/// <summary>One version of a table, as its log tells.</summary>
/// <param name="Location">The table's folder.</param>
/// <param name="Schema">Its columns, with what the log says of each.</param>
/// <param name="PartitionColumns">The names of those that it is partitioned by.</param>
/// <param name="MappingMode">How data files name columns: <c>none</c>, <c>name</c> or <c>id</c>.</param>
/// <param name="ReaderVersion">The protocol that a reader must know.</param>
/// <param name="ReaderFeatures">The features that it must know.</param>
/// <param name="Files">A row for each data file: path, size, partitionValues, deletionVector.</param>
internal sealed record TableSnapshot(
    string Location, StructType Schema, IReadOnlyList<string> PartitionColumns, string MappingMode, int ReaderVersion, IReadOnlyList<string> ReaderFeatures, DataFrame Files);
