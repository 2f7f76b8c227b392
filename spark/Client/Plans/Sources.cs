using Google.Protobuf;
using Google.Protobuf.Collections;
using Proto = Spark.Connect;

namespace Reelhouse.Spark.Plans;

/// <summary>Builds relations that have no input: tables, files, queries, ranges and local rows.</summary>
internal static class Sources
{
    public static Proto.Relation Table(string name, IEnumerable<KeyValuePair<string, string>> options, bool isStreaming = false)
    {
        var table = new Proto.Read.Types.NamedTable { UnparsedIdentifier = name };
        Fill(table.Options, options);
        return new() { Read = new() { NamedTable = table, IsStreaming = isStreaming } };
    }

    public static Proto.Relation Changes(string table, IEnumerable<KeyValuePair<string, string>> options, bool isStreaming = false)
    {
        var changes = new Proto.RelationChanges { UnparsedIdentifier = table, IsStreaming = isStreaming };
        Fill(changes.Options, options);
        return new() { RelationChanges = changes };
    }

    public static Proto.Relation Data(Proto.Read.Types.DataSource source, bool isStreaming = false) =>
        new() { Read = new() { DataSource = source, IsStreaming = isStreaming } };

    public static Proto.Relation Parse(
        Proto.Relation input, Proto.Parse.Types.ParseFormat format, Proto.DataType? schema, IEnumerable<KeyValuePair<string, string>> options)
    {
        var parse = new Proto.Parse { Input = input, Format = format, Schema = schema };
        Fill(parse.Options, options);
        return new() { Parse = parse };
    }

    public static Proto.Relation Range(long start, long end, long step, int? partitions)
    {
        var range = new Proto.Range { Start = start, End = end, Step = step };
        if (partitions is { } count) range.NumPartitions = count;
        return new() { Range = range };
    }

    public static Proto.Relation Sql(
        string query, IEnumerable<Proto.Expression> positional, IEnumerable<KeyValuePair<string, Proto.Expression>> named)
    {
        var sql = new Proto.SQL { Query = query, PosArguments = { positional } };
        foreach (var (name, value) in named)
            sql.NamedArguments.Add(name, value);
        return new() { Sql = sql };
    }

    public static Proto.Relation TableFunction(string name, IEnumerable<Proto.Expression> arguments) =>
        new() { UnresolvedTableValuedFunction = new() { FunctionName = name, Arguments = { arguments } } };

    /// <summary>Rows that travel within the plan, as an Arrow stream.</summary>
    public static Proto.Relation Local(ReadOnlyMemory<byte> arrow, string? schema)
    {
        var local = new Proto.LocalRelation { Data = UnsafeByteOperations.UnsafeWrap(arrow) };
        if (schema is not null) local.Schema = schema;
        return new() { LocalRelation = local };
    }

    /// <summary>No rows, of a schema.</summary>
    public static Proto.Relation Empty(string schema) => new() { LocalRelation = new() { Schema = schema } };

    private static void Fill(MapField<string, string> target, IEnumerable<KeyValuePair<string, string>> options)
    {
        foreach (var (key, value) in options)
            target[key] = value;
    }
}
