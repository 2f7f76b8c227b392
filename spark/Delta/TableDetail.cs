namespace Reelhouse.Spark.Delta;

/// <summary>A Delta table as a whole. See https://docs.delta.io/latest/delta-utility.html#detail-schema.</summary>
/// <param name="Format"><c>delta</c>.</param>
/// <param name="Id">The table's own id.</param>
/// <param name="Name">Its name in the metastore; null for a table that is only at a path.</param>
/// <param name="Description">What it is, if that is said.</param>
/// <param name="Location">Its folder.</param>
/// <param name="CreatedAt">When it was created.</param>
/// <param name="LastModified">When it was last changed.</param>
/// <param name="PartitionColumns">The columns that it is partitioned by.</param>
/// <param name="ClusteringColumns">The columns that it is clustered by.</param>
/// <param name="NumFiles">How many files its newest version has.</param>
/// <param name="SizeInBytes">How large they are together.</param>
/// <param name="Properties">Its properties.</param>
/// <param name="MinReaderVersion">The protocol that a reader must know.</param>
/// <param name="MinWriterVersion">The protocol that a writer must know.</param>
/// <param name="TableFeatures">The features that both must know.</param>
public sealed record TableDetail(
    string Format,
    string Id,
    string? Name,
    string? Description,
    string Location,
    DateTimeOffset? CreatedAt,
    DateTimeOffset? LastModified,
    IReadOnlyList<string>? PartitionColumns,
    IReadOnlyList<string>? ClusteringColumns,
    long NumFiles,
    long SizeInBytes,
    IReadOnlyDictionary<string, string?>? Properties,
    int MinReaderVersion,
    int MinWriterVersion,
    IReadOnlyList<string>? TableFeatures);
