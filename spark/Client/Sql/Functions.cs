using System.Collections;

namespace Reelhouse.Spark.Sql;

/// <summary>
/// The functions of Spark SQL, made for <c>using static</c>. Text is a column's name where a column is meant.
/// See https://spark.apache.org/docs/4.2.0/api/python/reference/pyspark.sql/functions.html.
/// </summary>
public static partial class Functions
{
    /// <summary>The column of this name.</summary>
    /// <param name="columnName">The name; <c>*</c> for all, <c>x.*</c> for all of a struct or of an aliased data frame.</param>
    public static Column Col(string columnName) => new(Plans.Expr.Named(columnName));

    /// <summary>The column of this name; the same as <see cref="Col"/>.</summary>
    /// <param name="columnName">The name.</param>
    public static Column Column(string columnName) => Col(columnName);

    /// <summary>The same value in every row.</summary>
    /// <param name="literal">A number, text, date, time, bytes, boolean or null; a collection of them becomes an array; a column stays itself.</param>
    /// <exception cref="ArgumentException">Values of its type cannot be literals.</exception>
    public static Column Lit(object? literal) => literal switch
    {
        Column column => column,
        IEnumerable values and not (string or byte[]) => Call("array", [.. values.Cast<object?>().Select(Lit)]),
        _ => new(Plans.Expr.Literal(literal)),
    };

    /// <summary>An expression as SQL writes it.</summary>
    /// <param name="expression">The expression.</param>
    public static Column Expr(string expression) => new(Plans.Expr.Sql(expression));

    /// <summary>The first case of an expression that <see cref="Sql.Column.When"/> and <see cref="Sql.Column.Otherwise"/> continue.</summary>
    /// <param name="condition">When the case holds.</param>
    /// <param name="value">The value then: a column or a value.</param>
    public static Column When(Column condition, object? value) => Call("when", condition, Lit(value));

    /// <summary>Tells Spark that a data frame is small enough to be sent to every executor when it is joined.</summary>
    /// <param name="frame">The data frame.</param>
    public static DataFrame Broadcast(DataFrame frame) => frame.Hint("broadcast");

    /// <summary>A call of any function, built in or registered, by its name.</summary>
    /// <param name="functionName">The name, which may be qualified by catalog and database.</param>
    /// <param name="columns">The arguments.</param>
    public static Column CallFunction(string functionName, params IReadOnlyList<Column> columns) =>
        Sql.Column.From(Plans.Expr.CallByName(functionName, columns.Select(column => column.Expression)), columns);

    /// <summary>A call of a registered function by its name.</summary>
    /// <param name="udfName">The name.</param>
    /// <param name="columns">The arguments.</param>
    public static Column CallUdf(string udfName, params IReadOnlyList<Column> columns) => Call(udfName, columns);

    private static Column Call(string function, params IReadOnlyList<Column> arguments) => Sql.Column.Call(function, arguments);

    private static Column CallDistinct(string function, params IReadOnlyList<Column> arguments) =>
        Sql.Column.From(Plans.Expr.CallDistinct(function, arguments.Select(argument => argument.Expression)), arguments);
}
