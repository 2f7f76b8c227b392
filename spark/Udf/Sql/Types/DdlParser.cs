using System.Text.Json.Nodes;

namespace Reelhouse.Spark.Sql.Types;

/// <summary>Reads types and lists of columns as Spark SQL's DDL writes them.</summary>
internal sealed class DdlParser(string text)
{
    private readonly DdlTokens _tokens = new(text);

    public DataType ReadTypeOrColumns()
    {
        if (IsOneType())
        {
            var type = ReadType();
            _tokens.ExpectEnd();
            return type;
        }
        var fields = _tokens.AtEnd ? [] : ReadFields();
        _tokens.ExpectEnd();
        return new StructType(fields);
    }

    // One type has no name before it: the first word is a type's own, and what follows it is not another type.
    private bool IsOneType() => DataTypeNames.Find(text) is not null || _tokens.NextIsWordBefore('<');

    private List<StructField> ReadFields()
    {
        var fields = new List<StructField>();
        do
            fields.Add(ReadField());
        while (_tokens.TrySymbol(','));
        return fields;
    }

    private StructField ReadField()
    {
        var name = _tokens.Identifier();
        _tokens.TrySymbol(':');
        var type = ReadType();
        var nullable = !_tokens.TryWords("NOT", "NULL");
        var metadata = _tokens.TryWords("COMMENT") ? new JsonObject { ["comment"] = _tokens.QuotedText() } : null;
        return new StructField(name, type, nullable, metadata);
    }

    private DataType ReadType()
    {
        var name = _tokens.Identifier();
        return name.ToUpperInvariant() switch
        {
            "ARRAY" => Enclosed(() => new ArrayType(ReadType())),
            "MAP" => Enclosed(ReadMap),
            "STRUCT" => Enclosed(() => new StructType(_tokens.NextIs('>') ? [] : ReadFields())),
            "INTERVAL" => Named(name + ReadIntervalUnits()),
            "STRING" when _tokens.TryWords("COLLATE") => new StringType(_tokens.Identifier()),
            _ => Named(name + _tokens.Arguments()),
        };
    }

    private MapType ReadMap()
    {
        var key = ReadType();
        _tokens.ExpectSymbol(',');
        return new MapType(key, ReadType());
    }

    private string ReadIntervalUnits()
    {
        if (!_tokens.NextIsOneOf("YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND")) return "";
        var units = " " + _tokens.Identifier();
        return _tokens.TryWords("TO") ? $"{units} to {_tokens.Identifier()}" : units;
    }

    private DataType Enclosed(Func<DataType> read)
    {
        _tokens.ExpectSymbol('<');
        var type = read();
        _tokens.ExpectSymbol('>');
        return type;
    }

    private DataType Named(string name) => DataTypeNames.Find(name) ?? throw _tokens.Unexpected($"'{name}' is not a type");
}
