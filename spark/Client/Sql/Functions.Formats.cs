using Reelhouse.Spark.Sql.Types;

namespace Reelhouse.Spark.Sql;

/// <content>Text that holds JSON, CSV or XML. Options are those of the source of the same format.</content>
public static partial class Functions
{
    /// <summary>A JSON text as a value of a type; null when it cannot be read.</summary>
    /// <param name="column">The text.</param>
    /// <param name="schema">The type: a struct, array or map.</param>
    /// <param name="options">Options of the JSON source; none by default.</param>
    public static Column FromJson(ColumnOrName column, DataType schema, IEnumerable<KeyValuePair<string, string>>? options = null) =>
        WithOptions("from_json", options, column.Column, Lit(schema.Json));

    /// <summary>A JSON text as a value of a type; null when it cannot be read.</summary>
    /// <param name="column">The text.</param>
    /// <param name="schema">The type as DDL or JSON writes it, or a column such as <c>SchemaOfJson</c> gives.</param>
    /// <param name="options">Options of the JSON source; none by default.</param>
    public static Column FromJson(
        ColumnOrName column, ColumnOr<string> schema, IEnumerable<KeyValuePair<string, string>>? options = null) =>
        WithOptions("from_json", options, column.Column, schema.Column);

    /// <summary>A line of CSV as a struct.</summary>
    /// <param name="column">The text.</param>
    /// <param name="schema">The struct as DDL writes it, or a column such as <c>SchemaOfCsv</c> gives.</param>
    /// <param name="options">Options of the CSV source; none by default.</param>
    public static Column FromCsv(
        ColumnOrName column, ColumnOr<string> schema, IEnumerable<KeyValuePair<string, string>>? options = null) =>
        WithOptions("from_csv", options, column.Column, schema.Column);

    /// <summary>An XML text as a struct.</summary>
    /// <param name="column">The text.</param>
    /// <param name="schema">The struct.</param>
    /// <param name="options">Options of the XML source; none by default.</param>
    public static Column FromXml(ColumnOrName column, StructType schema, IEnumerable<KeyValuePair<string, string>>? options = null) =>
        WithOptions("from_xml", options, column.Column, Lit(schema.Json));

    /// <summary>An XML text as a struct.</summary>
    /// <param name="column">The text.</param>
    /// <param name="schema">The struct as DDL or JSON writes it, or a column such as <c>SchemaOfXml</c> gives.</param>
    /// <param name="options">Options of the XML source; none by default.</param>
    public static Column FromXml(
        ColumnOrName column, ColumnOr<string> schema, IEnumerable<KeyValuePair<string, string>>? options = null) =>
        WithOptions("from_xml", options, column.Column, schema.Column);

    /// <summary>A struct, array, map or variant as a JSON text.</summary>
    /// <param name="column">The value.</param>
    /// <param name="options">Options of the JSON source; none by default.</param>
    public static Column ToJson(ColumnOrName column, IEnumerable<KeyValuePair<string, string>>? options = null) =>
        WithOptions("to_json", options, column.Column);

    /// <summary>A struct as a line of CSV.</summary>
    /// <param name="column">The struct.</param>
    /// <param name="options">Options of the CSV source; none by default.</param>
    public static Column ToCsv(ColumnOrName column, IEnumerable<KeyValuePair<string, string>>? options = null) =>
        WithOptions("to_csv", options, column.Column);

    /// <summary>A struct as an XML text.</summary>
    /// <param name="column">The struct.</param>
    /// <param name="options">Options of the XML source; none by default.</param>
    public static Column ToXml(ColumnOrName column, IEnumerable<KeyValuePair<string, string>>? options = null) =>
        WithOptions("to_xml", options, column.Column);

    /// <summary>The type of a JSON text, as DDL writes it.</summary>
    /// <param name="json">A constant text.</param>
    /// <param name="options">Options of the JSON source; none by default.</param>
    public static Column SchemaOfJson(ColumnOr<string> json, IEnumerable<KeyValuePair<string, string>>? options = null) =>
        WithOptions("schema_of_json", options, json.Column);

    /// <summary>The type of a line of CSV, as DDL writes it.</summary>
    /// <param name="csv">A constant text.</param>
    /// <param name="options">Options of the CSV source; none by default.</param>
    public static Column SchemaOfCsv(ColumnOr<string> csv, IEnumerable<KeyValuePair<string, string>>? options = null) =>
        WithOptions("schema_of_csv", options, csv.Column);

    /// <summary>The type of an XML text, as DDL writes it.</summary>
    /// <param name="xml">A constant text.</param>
    /// <param name="options">Options of the XML source; none by default.</param>
    public static Column SchemaOfXml(ColumnOr<string> xml, IEnumerable<KeyValuePair<string, string>>? options = null) =>
        WithOptions("schema_of_xml", options, xml.Column);

    /// <summary>Fields of a JSON object, each as a text in a column of its own.</summary>
    /// <param name="column">The JSON text.</param>
    /// <param name="fields">The fields' names.</param>
    /// <exception cref="ArgumentException">No field is named.</exception>
    public static Column JsonTuple(ColumnOrName column, params IReadOnlyList<string> fields) => fields.Count > 0
        ? Call("json_tuple", [column.Column, .. fields.Select(Lit)])
        : throw new ArgumentException("Name at least one field of the JSON object.", nameof(fields));

    private static Column WithOptions(
        string function, IEnumerable<KeyValuePair<string, string>>? options, params IReadOnlyList<Column> arguments) =>
        options is null
            ? Call(function, arguments)
            : Call(function, [.. arguments, Call("map", [.. options.SelectMany(option => new[] { Lit(option.Key), Lit(option.Value) })])]);
}
