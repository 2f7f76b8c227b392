namespace Reelhouse.Spark.Sql;

public sealed partial class Column
{
    /// <summary>The sum.</summary>
    /// <param name="other">A column or a value.</param>
    public Column Plus(object? other) => this + other;

    /// <summary>The difference.</summary>
    /// <param name="other">A column or a value.</param>
    public Column Minus(object? other) => this - other;

    /// <summary>The product.</summary>
    /// <param name="other">A column or a value.</param>
    public Column Multiply(object? other) => this * other;

    /// <summary>The quotient, with a fraction also between whole numbers.</summary>
    /// <param name="other">A column or a value.</param>
    public Column Divide(object? other) => this / other;

    /// <summary>The remainder, with this value's sign.</summary>
    /// <param name="other">A column or a value.</param>
    public Column Mod(object? other) => this % other;

    /// <summary>The bits that are set in both numbers.</summary>
    /// <param name="other">A column or a value.</param>
    public Column BitwiseAND(object? other) => Call("&", other);

    /// <summary>The bits that are set in one of the numbers.</summary>
    /// <param name="other">A column or a value.</param>
    public Column BitwiseOR(object? other) => Call("|", other);

    /// <summary>The bits that are set in just one of the numbers.</summary>
    /// <param name="other">A column or a value.</param>
    public Column BitwiseXOR(object? other) => Call("^", other);
}
