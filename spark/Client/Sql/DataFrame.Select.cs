using System.Text.Json.Nodes;
using Reelhouse.Spark.Plans;

namespace Reelhouse.Spark.Sql;

public sealed partial class DataFrame
{
    /// <summary>A column of this data frame, told apart from those of the same name in others.</summary>
    /// <param name="columnName">The column's name; <c>*</c> for all.</param>
    public Column this[string columnName] => Col(columnName);

    /// <summary>A column of this data frame, told apart from those of the same name in others.</summary>
    /// <param name="columnName">The column's name; <c>*</c> for all.</param>
    public Column Col(string columnName) =>
        new(columnName == "*" ? Expr.Star(planId: PlanId) : Expr.Attribute(columnName, PlanId));

    /// <summary>The columns whose names match a regular expression in backticks.</summary>
    /// <param name="pattern">The regular expression of Java's, such as <c>`(is_)?new`</c>.</param>
    public Column ColRegex(string pattern) => new(Expr.Regex(pattern, PlanId));

    /// <summary>A column that the source offers beside its own, such as <c>_metadata</c>.</summary>
    /// <param name="columnName">The column's name.</param>
    public Column MetadataColumn(string columnName) => new(Expr.Attribute(columnName, PlanId, isMetadata: true));

    /// <summary>Just these columns.</summary>
    /// <param name="columns">The columns.</param>
    public DataFrame Select(params IEnumerable<Column> columns)
    {
        var chosen = columns.ToList();
        return With(Projections.Project(Relation, Expressed(chosen)), chosen);
    }

    /// <summary>Just these columns.</summary>
    /// <param name="columnNames">The columns' names; <c>*</c> for all.</param>
    public DataFrame Select(params IEnumerable<string> columnNames) => Select(columnNames.Select(Functions.Col));

    /// <summary>Just these SQL expressions.</summary>
    /// <param name="expressions">The expressions, such as <c>price * 2 AS doubled</c>.</param>
    public DataFrame SelectExpr(params IEnumerable<string> expressions) => Select(expressions.Select(Functions.Expr));

    /// <summary>All columns and one more, or one replaced when it has the name.</summary>
    /// <param name="columnName">The column's name.</param>
    /// <param name="column">Its value.</param>
    public DataFrame WithColumn(string columnName, Column column) => WithColumns([new(columnName, column)]);

    /// <summary>All columns and some more, or replaced where they have the names.</summary>
    /// <param name="columns">The columns by name.</param>
    public DataFrame WithColumns(IEnumerable<KeyValuePair<string, Column>> columns)
    {
        var added = columns.ToList();
        return With(
            Projections.WithColumns(Relation, added.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Expression))),
            added.Select(pair => pair.Value));
    }

    /// <summary>All columns, one of them under another name; the same columns when it is not there.</summary>
    /// <param name="existingName">The name it has.</param>
    /// <param name="newName">The name it gets.</param>
    public DataFrame WithColumnRenamed(string existingName, string newName) => WithColumnsRenamed([new(existingName, newName)]);

    /// <summary>All columns, some of them under other names.</summary>
    /// <param name="names">The names they have, with the ones they get.</param>
    public DataFrame WithColumnsRenamed(IEnumerable<KeyValuePair<string, string>> names) => With(Projections.Renamed(Relation, names));

    /// <summary>All columns, with metadata set for one of them.</summary>
    /// <param name="columnName">The column's name.</param>
    /// <param name="metadata">What else is known of it, as a JSON object.</param>
    public DataFrame WithMetadata(string columnName, JsonObject metadata) =>
        With(Projections.WithColumns(Relation, [new(columnName, Col(columnName).Expression)], metadata.ToJsonString()));

    /// <summary>All columns but these; names that are not there do no harm.</summary>
    /// <param name="columnNames">The columns' names.</param>
    public DataFrame Drop(params IEnumerable<string> columnNames) => With(Projections.Drop(Relation, [], columnNames));

    /// <summary>All columns but these.</summary>
    /// <param name="columns">The columns.</param>
    public DataFrame Drop(params IEnumerable<Column> columns)
    {
        var dropped = columns.ToList();
        return With(Projections.Drop(Relation, Expressed(dropped), []), dropped);
    }

    /// <summary>All columns under new names.</summary>
    /// <param name="columnNames">A name for each column, in order.</param>
    public DataFrame ToDF(params IEnumerable<string> columnNames) => With(Projections.ToDF(Relation, columnNames));

    /// <summary>The columns of a schema, found by name, reordered and cast where that is safe.</summary>
    /// <param name="schema">The schema.</param>
    public DataFrame To(Types.StructType schema) => With(Projections.ToSchema(Relation, DataTypes.ToProto(schema)));

    /// <summary>One column <c>value</c> that holds each row as a JSON object.</summary>
    public DataFrame ToJSON() => Select(Functions.ToJson(Functions.Struct(Functions.Col("*"))).As("value"));

    /// <summary>All columns and one that numbers the rows from 0, in partition order.</summary>
    /// <param name="indexColumnName">The number's name; <c>index</c> by default.</param>
    public DataFrame ZipWithIndex(string indexColumnName = "index") =>
        Select(Functions.Col("*"), Column.Call("distributed_sequence_id").As(indexColumnName));
}
