using Reelhouse.Spark.Plans;

namespace Reelhouse.Spark.Sql;

public static partial class Functions
{
    /// <summary>An array with each element replaced by a function of it.</summary>
    /// <param name="column">The array.</param>
    /// <param name="function">Element to element.</param>
    public static Column Transform(ColumnOrName column, Func<Column, Column> function) => Call("transform", column.Column, Lambda(function));

    /// <summary>An array with each element replaced by a function of it and of its index.</summary>
    /// <param name="column">The array.</param>
    /// <param name="function">Element and index, from 0, to element.</param>
    public static Column Transform(ColumnOrName column, Func<Column, Column, Column> function) =>
        Call("transform", column.Column, Lambda(function));

    /// <summary>The elements of an array for which a condition holds.</summary>
    /// <param name="column">The array.</param>
    /// <param name="condition">Element to condition.</param>
    public static Column Filter(ColumnOrName column, Func<Column, Column> condition) => Call("filter", column.Column, Lambda(condition));

    /// <summary>The elements of an array for which a condition holds.</summary>
    /// <param name="column">The array.</param>
    /// <param name="condition">Element and index, from 0, to condition.</param>
    public static Column Filter(ColumnOrName column, Func<Column, Column, Column> condition) =>
        Call("filter", column.Column, Lambda(condition));

    /// <summary>Whether a condition holds for one element of an array at least.</summary>
    /// <param name="column">The array.</param>
    /// <param name="condition">Element to condition.</param>
    public static Column Exists(ColumnOrName column, Func<Column, Column> condition) => Call("exists", column.Column, Lambda(condition));

    /// <summary>Whether a condition holds for every element of an array.</summary>
    /// <param name="column">The array.</param>
    /// <param name="condition">Element to condition.</param>
    public static Column Forall(ColumnOrName column, Func<Column, Column> condition) => Call("forall", column.Column, Lambda(condition));

    /// <summary>An array's elements, merged one after the other into one value.</summary>
    /// <param name="column">The array.</param>
    /// <param name="initialValue">The value to begin with.</param>
    /// <param name="merge">The value so far and an element to the next value.</param>
    /// <param name="finish">The last value to the result; the value itself when left out.</param>
    public static Column Aggregate(
        ColumnOrName column, ColumnOrName initialValue, Func<Column, Column, Column> merge, Func<Column, Column>? finish = null) =>
        Merged("aggregate", column, initialValue, merge, finish);

    /// <summary>The same as <see cref="Aggregate"/>, under its other name.</summary>
    /// <param name="column">The array.</param>
    /// <param name="initialValue">The value to begin with.</param>
    /// <param name="merge">The value so far and an element to the next value.</param>
    /// <param name="finish">The last value to the result; the value itself when left out.</param>
    public static Column Reduce(
        ColumnOrName column, ColumnOrName initialValue, Func<Column, Column, Column> merge, Func<Column, Column>? finish = null) =>
        Merged("reduce", column, initialValue, merge, finish);

    /// <summary>An array in ascending order, nulls last.</summary>
    /// <param name="column">The array.</param>
    public static Column ArraySort(ColumnOrName column) => Call("array_sort", column.Column);

    /// <summary>An array in the order that a comparison gives.</summary>
    /// <param name="column">The array.</param>
    /// <param name="comparator">Two elements to a number below, at or above 0.</param>
    public static Column ArraySort(ColumnOrName column, Func<Column, Column, Column> comparator) =>
        Call("array_sort", column.Column, Lambda(comparator));

    /// <summary>Two arrays merged element by element; the shorter one is filled up with nulls.</summary>
    /// <param name="left">An array.</param>
    /// <param name="right">Another.</param>
    /// <param name="function">An element of each to one.</param>
    public static Column ZipWith(ColumnOrName left, ColumnOrName right, Func<Column, Column, Column> function) =>
        Call("zip_with", left.Column, right.Column, Lambda(function));

    /// <summary>The entries of a map for which a condition holds.</summary>
    /// <param name="column">The map.</param>
    /// <param name="condition">Key and value to condition.</param>
    public static Column MapFilter(ColumnOrName column, Func<Column, Column, Column> condition) =>
        Call("map_filter", column.Column, Lambda(condition));

    /// <summary>A map with each key replaced.</summary>
    /// <param name="column">The map.</param>
    /// <param name="function">Key and value to key.</param>
    public static Column TransformKeys(ColumnOrName column, Func<Column, Column, Column> function) =>
        Call("transform_keys", column.Column, Lambda(function));

    /// <summary>A map with each value replaced.</summary>
    /// <param name="column">The map.</param>
    /// <param name="function">Key and value to value.</param>
    public static Column TransformValues(ColumnOrName column, Func<Column, Column, Column> function) =>
        Call("transform_values", column.Column, Lambda(function));

    /// <summary>Two maps merged key by key.</summary>
    /// <param name="left">A map.</param>
    /// <param name="right">Another.</param>
    /// <param name="function">A key and its value in each to one value.</param>
    public static Column MapZipWith(ColumnOrName left, ColumnOrName right, Func<Column, Column, Column, Column> function) =>
        Call("map_zip_with", left.Column, right.Column, Lambda(3, variables => function(variables[0], variables[1], variables[2])));

    private static Column Merged(
        string name, ColumnOrName column, ColumnOrName initialValue, Func<Column, Column, Column> merge, Func<Column, Column>? finish) =>
        finish is null
            ? Call(name, column.Column, initialValue.Column, Lambda(merge))
            : Call(name, column.Column, initialValue.Column, Lambda(merge), Lambda(finish));

    private static Column Lambda(Func<Column, Column> function) => Lambda(1, variables => function(variables[0]));

    private static Column Lambda(Func<Column, Column, Column> function) => Lambda(2, variables => function(variables[0], variables[1]));

    private static Column Lambda(int arity, Func<IReadOnlyList<Column>, Column> function)
    {
        var variables = Lambdas.Variables(arity);
        var body = function([.. variables.Select(variable => new Column(variable))]);
        return Sql.Column.From(Lambdas.Function(body.Expression, variables), body);
    }
}
