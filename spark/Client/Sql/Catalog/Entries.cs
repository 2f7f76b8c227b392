namespace Reelhouse.Spark.Sql.Catalog;

/// <summary>A catalog of databases.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it is, if that is said.</param>
public sealed record CatalogMetadata(string Name, string? Description);

/// <summary>A database of tables.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Catalog">The catalog it is in.</param>
/// <param name="Description">What it is, if that is said.</param>
/// <param name="LocationUri">Where its managed tables are.</param>
public sealed record Database(string Name, string? Catalog, string? Description, string? LocationUri);

/// <summary>A table or a view.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Catalog">The catalog it is in; null for temporary views.</param>
/// <param name="Namespace">The database it is in, by parts.</param>
/// <param name="Description">What it is, if that is said.</param>
/// <param name="TableType"><c>MANAGED</c>, <c>EXTERNAL</c>, <c>VIEW</c> or <c>TEMPORARY</c>.</param>
/// <param name="IsTemporary">Whether it ends with the session.</param>
public sealed record Table(
    string Name, string? Catalog, IReadOnlyList<string>? Namespace, string? Description, string? TableType, bool IsTemporary);

/// <summary>A function.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Catalog">The catalog it is in; null when it is built in.</param>
/// <param name="Namespace">The database it is in, by parts.</param>
/// <param name="Description">What it is, if that is said.</param>
/// <param name="ClassName">The class that computes it.</param>
/// <param name="IsTemporary">Whether it ends with the session.</param>
public sealed record Function(
    string Name, string? Catalog, IReadOnlyList<string>? Namespace, string? Description, string? ClassName, bool IsTemporary);

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">Its comment, if it has one.</param>
/// <param name="DataType">Its type as SQL writes it.</param>
/// <param name="Nullable">Whether it may hold null.</param>
/// <param name="IsPartition">Whether the table is partitioned by it.</param>
/// <param name="IsBucket">Whether the table is bucketed by it.</param>
/// <param name="IsCluster">Whether the table is clustered by it.</param>
public sealed record Column(
    string Name, string? Description, string DataType, bool Nullable, bool IsPartition, bool IsBucket, bool IsCluster);
