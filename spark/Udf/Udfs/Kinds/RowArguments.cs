using System.Linq.Expressions;
using System.Reflection;
using Reelhouse.Spark.Rows.Reading;
using Reelhouse.Spark.Rows.Records;

namespace Reelhouse.Spark.Udfs.Kinds;

/// <summary>A function's arguments row by row: a typed reader for each parameter, and the code that reads them.</summary>
internal sealed class RowArguments
{
    private readonly Delegate _function;
    private readonly ParameterInfo[] _parameters;
    private readonly Target[] _targets;
    private readonly ParameterExpression[] _readers;

    public RowArguments(Delegate function)
    {
        _function = function;
        _parameters = function.Method.GetParameters();
        _targets = [.. _parameters.Select(Target.Of)];
        _readers = [.. _targets.Select(target => Expression.Variable(typeof(ColumnReader<>).MakeGenericType(target.Declared)))];
    }

    /// <summary>Variables that hold the readers.</summary>
    public IReadOnlyList<ParameterExpression> Variables => _readers;

    /// <summary>Readers of the columns.</summary>
    /// <exception cref="InvalidCastException">A column does not go into its parameter.</exception>
    public ColumnReader[] Read(Columns columns) => columns.Arrays.Count == _parameters.Length
        ? [.. columns.Arrays.Select((array, at) => ColumnReaders.Create(_targets[at], array, new Slot(_parameters[at].Name ?? $"_{at}", "the function's parameter")))]
        : throw FunctionParameters.Mismatch(_function.Method, columns.Arrays.Count);

    /// <summary>Sets the variables from what <see cref="Read"/> gave.</summary>
    public IEnumerable<Expression> SetVariables(ParameterExpression readers) => _readers.Select((reader, at) =>
        Expression.Assign(reader, Expression.Convert(Expression.ArrayIndex(readers, Expression.Constant(at)), reader.Type)));

    /// <summary>Calls the function with the values of a row.</summary>
    public Expression Call(ParameterExpression row) =>
        Expression.Invoke(Expression.Constant(_function), _readers.Select(reader => Expression.Call(reader, "Read", null, row)));
}
