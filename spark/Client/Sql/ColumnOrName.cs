using Reelhouse.Spark.Plans;

namespace Reelhouse.Spark.Sql;

/// <summary>A column, given as such or by its name; text turns into it by itself, and so does a <see cref="Sql.Column"/>.</summary>
public readonly struct ColumnOrName
{
    private readonly Column? _column;

    private ColumnOrName(Column column) => _column = column;

    /// <summary>The column that was given, or that has the name.</summary>
    /// <exception cref="InvalidOperationException">Neither a column nor a name was given.</exception>
    public Column Column => _column ?? throw new InvalidOperationException("A column or its name is missing.");

    /// <summary>The column of this name; <c>*</c> for all.</summary>
    /// <param name="name">The name.</param>
    public static implicit operator ColumnOrName(string name) => new(new Column(Expr.Named(name)));

    /// <summary>The column itself.</summary>
    /// <param name="column">The column.</param>
    public static implicit operator ColumnOrName(Column column) => new(column);

    /// <summary>The column of this name; <c>*</c> for all.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The name as what functions take.</returns>
    public static ColumnOrName FromString(string name) => name;

    /// <summary>The column itself.</summary>
    /// <param name="column">The column.</param>
    /// <returns>The column as what functions take.</returns>
    public static ColumnOrName FromColumn(Column column) => column;
}
