using Reelhouse.Spark.Plans;

namespace Reelhouse.Spark.Sql;

public sealed partial class Column
{
    /// <summary>The same as <see cref="GetItem"/>.</summary>
    /// <param name="key">An index from 0, a map's key or a struct's field; or a column of them.</param>
    public Column this[object key] => GetItem(key);

    /// <summary>An array's element, a map's value or a struct's field.</summary>
    /// <param name="key">An index from 0, a map's key or a struct's field; or a column of them.</param>
    public Column GetItem(object key)
    {
        var item = Of(key);
        return From(Expr.Extract(Expression, item.Expression), this, item);
    }

    /// <summary>A struct's field.</summary>
    /// <param name="fieldName">The field's name.</param>
    public Column GetField(string fieldName) => GetItem(fieldName);

    /// <summary>The struct with a field added, or replaced when it has one of the name.</summary>
    /// <param name="fieldName">The field's name; dots reach into structs within.</param>
    /// <param name="column">The field's value.</param>
    public Column WithField(string fieldName, Column column) =>
        From(Expr.WithField(Expression, fieldName, column.Expression), this, column);

    /// <summary>The struct without some fields.</summary>
    /// <param name="fieldNames">The fields' names; dots reach into structs within.</param>
    /// <exception cref="ArgumentException">No name is given.</exception>
    public Column DropFields(params IReadOnlyList<string> fieldNames)
    {
        if (fieldNames.Count == 0) throw new ArgumentException("Name at least one field to drop.", nameof(fieldNames));
        return With(fieldNames.Aggregate(Expression, Expr.DropField));
    }
}
