namespace Reelhouse.Spark.Sql;

/// <summary>A column or a plain value, which stands for the same value in every row; both turn into it by themselves.</summary>
/// <typeparam name="T">The plain value's type.</typeparam>
public readonly struct ColumnOr<T>
{
    private readonly Column? _column;

    private ColumnOr(Column column) => _column = column;

    /// <summary>The column that was given, or a literal of the value.</summary>
    /// <exception cref="InvalidOperationException">Neither a column nor a value was given.</exception>
    public Column Column => _column ?? throw new InvalidOperationException($"A column or a value of {typeof(T).Name} is missing.");

    /// <summary>A literal of the value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ColumnOr<T>(T value) => new(Functions.Lit(value));

    /// <summary>The column itself.</summary>
    /// <param name="column">The column.</param>
    public static implicit operator ColumnOr<T>(Column column) => new(column);
}
