namespace Reelhouse.Spark.Sql;

/// <summary>A column, a column's name, or a plain value, which stands for the same value in every row; each turns into it by itself.</summary>
/// <typeparam name="T">The plain value's type, which is not text.</typeparam>
public readonly struct ColumnOrNameOr<T>
    where T : struct
{
    private readonly Column? _column;

    private ColumnOrNameOr(Column column) => _column = column;

    /// <summary>The column that was given or has the name, or a literal of the value.</summary>
    /// <exception cref="InvalidOperationException">Nothing was given.</exception>
    public Column Column => _column ?? throw new InvalidOperationException($"A column, its name or a value of {typeof(T).Name} is missing.");

    /// <summary>A literal of the value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ColumnOrNameOr<T>(T value) => new(Functions.Lit(value));

    /// <summary>The column of this name.</summary>
    /// <param name="name">The name.</param>
    public static implicit operator ColumnOrNameOr<T>(string name) => new(Functions.Col(name));

    /// <summary>The column itself.</summary>
    /// <param name="column">The column.</param>
    public static implicit operator ColumnOrNameOr<T>(Column column) => new(column);
}
