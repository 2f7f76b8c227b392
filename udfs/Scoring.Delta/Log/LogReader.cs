using System.Buffers;
using System.Text.Json;
using Reelhouse.Spark.Sql;
using Reelhouse.Spark.Sql.Types;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Scoring.Delta.Log;

/// <summary>Reads a table's log through Spark, which reaches it where this program may not; the files of a version stay a frame, however many they are.</summary>
/// <param name="spark">The session.</param>
/// <param name="location">The table's folder.</param>
internal sealed class LogReader(SparkSession spark, string location)
{
    /// <summary>What is known of a data file.</summary>
    public const string FileType = $"STRUCT<path: STRING, partitionValues: MAP<STRING, STRING>, size: BIGINT, {DeletionVector}>";

    private const string DeletionVector = "deletionVector: STRUCT<storageType: STRING, pathOrInlineDv: STRING, offset: INT, sizeInBytes: INT, cardinality: BIGINT>";
    private const string FileActions = $"add {FileType}, remove STRUCT<path: STRING, {DeletionVector}>";
    private const string TableActions =
        "metaData STRUCT<schemaString: STRING, partitionColumns: ARRAY<STRING>, configuration: MAP<STRING, STRING>>, protocol STRUCT<minReaderVersion: INT, readerFeatures: ARRAY<STRING>>";

    private static readonly SearchValues<char> PatternCharacters = SearchValues.Create("{}[]*?\\");

    /// <summary>A version of the table; the newest when null.</summary>
    /// <exception cref="NotScannableException">The log is not read as it is.</exception>
    public async Task<(TableSnapshot Snapshot, long Version)> ReadAsync(long? version, CancellationToken cancellationToken)
    {
        if (location.AsSpan().ContainsAny(PatternCharacters)) throw new NotScannableException("the table's address has characters that Spark takes for a pattern");
        var names = await spark.Read().Format("binaryFile").Load(Address("")).Select(Col("path")).CollectAsync<string>(cancellationToken).ConfigureAwait(false);
        var segment = LogSegment.Of([.. names.Select(name => name[(name.LastIndexOf('/') + 1)..]).Where(name => char.IsAsciiDigit(name[0]))], version);
        var table = await TableAsync(segment, cancellationToken).ConfigureAwait(false);
        var schema = (StructType)DataType.FromJson(table.MetaData.SchemaString);
        var mapping = table.MetaData.Configuration?.GetValueOrDefault("delta.columnMapping.mode") ?? "none";
        return (new(location, schema, table.MetaData.PartitionColumns, mapping, table.Protocol.MinReaderVersion, table.Protocol.ReaderFeatures ?? [], Files(segment)), segment.Version);
    }

    private async Task<TableRow> TableAsync(LogSegment segment, CancellationToken cancellationToken)
    {
        var newest = Actions(segment, TableActions).SelectExpr(
            "to_json(named_struct('metaData', max_by(metaData, version) FILTER (WHERE metaData IS NOT NULL), 'protocol', max_by(protocol, version) FILTER (WHERE protocol IS NOT NULL)))");
        var json = await newest.FirstAsync<string>(cancellationToken).ConfigureAwait(false);
        return JsonSerializer.Deserialize<TableRow>(json!, JsonSerializerOptions.Web) is { MetaData: not null, Protocol: not null } table
            ? table
            : throw new NotScannableException("the log tells no schema or no protocol");
    }

    // Of what the log says of a file the newest holds; files with other deletion vectors are other files.
    private DataFrame Files(LogSegment segment) => Actions(segment, FileActions)
        .Filter("add IS NOT NULL OR remove IS NOT NULL")
        .SelectExpr("version", "add", "coalesce(add.path, remove.path) AS file", "coalesce(add.deletionVector, remove.deletionVector) AS vector")
        .GroupBy(Col("file"), Col("vector.storageType"), Col("vector.pathOrInlineDv"), Col("vector.offset"))
        .Agg(Expr("max_by(add, version)").As("add"))
        .Filter("add IS NOT NULL")
        .Select(Col("add.*"));

    private DataFrame Actions(LogSegment segment, string schema)
    {
        DataFrame? checkpoint = segment.Checkpoint.Count == 0 ? null
            : spark.Read().Schema(schema).Parquet(segment.Checkpoint.Select(Address)).WithColumn("version", Lit(segment.CheckpointVersion));
        // Spark leaves out lines that it cannot read, unless it is told to fail.
        DataFrame? commits = segment.Commits.Count == 0 ? null
            : spark.Read().Schema(schema).Option("mode", "FAILFAST").Json(segment.Commits.Select(Address)).WithColumn("version", Expr("CAST(substring_index(_metadata.file_name, '.', 1) AS BIGINT)"));
        return checkpoint is null ? commits! : commits is null ? checkpoint : checkpoint.UnionByName(commits);
    }

    private string Address(string file) => $"{location}/_delta_log/{file}";

    private sealed record TableRow(MetaDataRow MetaData, ProtocolRow Protocol);

    private sealed record MetaDataRow(string SchemaString, IReadOnlyList<string> PartitionColumns, IReadOnlyDictionary<string, string>? Configuration);

    private sealed record ProtocolRow(int MinReaderVersion, IReadOnlyList<string>? ReaderFeatures);
}
