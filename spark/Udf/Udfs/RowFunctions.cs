using System.Linq.Expressions;
using System.Reflection;
using Apache.Arrow;
using Reelhouse.Spark.Rows.Reading;
using Reelhouse.Spark.Rows.Records;
using Reelhouse.Spark.Rows.Writing;
using Reelhouse.Spark.Sql.Types;

namespace Reelhouse.Spark.Udfs;

/// <summary>Makes column functions of functions over a row's values: a loop, compiled once, over typed readers and a typed writer.</summary>
internal static class RowFunctions
{
    /// <summary>A column function that calls <paramref name="function"/> for each row.</summary>
    /// <exception cref="InvalidCastException">When called: a column does not go into its parameter, or a null has no place in it.</exception>
    public static ColumnFunction Create(Delegate function, DataType returnType)
    {
        var parameters = function.Method.GetParameters();
        var targets = parameters.Select(Target.Of).ToArray();
        var result = Target.Of(function.Method.ReturnParameter);
        var loop = Compile(function, targets, result);
        return new(columns => Run(columns, parameters, targets, result, returnType, loop));
    }

    private static IArrowArray Run(Columns columns, ParameterInfo[] parameters, Target[] targets, Target result, DataType returnType, Action<ColumnReader[], object, int> loop)
    {
        if (columns.Arrays.Count != parameters.Length)
            throw new ArgumentException($"The function takes {parameters.Length} arguments, but was given {columns.Arrays.Count}.");
        var readers = columns.Arrays.Select((array, at) => ColumnReaders.Create(targets[at], array, new Slot(parameters[at].Name ?? $"_{at}", "the function's parameter"))).ToArray();
        var writer = ColumnWriters.Create(result, returnType, "result");
        loop(readers, ColumnWriters.SinkFor(result, writer), columns.Length);
        return ArrowArrayFactory.BuildArray(writer.Build());
    }

    private static Action<ColumnReader[], object, int> Compile(Delegate function, Target[] targets, Target result)
    {
        var readers = Expression.Parameter(typeof(ColumnReader[]), "readers");
        var sink = Expression.Parameter(typeof(object), "sink");
        var length = Expression.Parameter(typeof(int), "length");
        var row = Expression.Variable(typeof(int), "row");
        var typedSink = Expression.Variable(typeof(ValueSink<>).MakeGenericType(result.Declared), "results");
        var typedReaders = targets.Select(target => Expression.Variable(typeof(ColumnReader<>).MakeGenericType(target.Declared))).ToArray();
        var end = Expression.Label("end");
        var call = Expression.Invoke(Expression.Constant(function), typedReaders.Select(reader => Expression.Call(reader, "Read", null, row)));
        var body = Expression.Block(
            [row, typedSink, .. typedReaders],
            [
                Expression.Assign(typedSink, Expression.Convert(sink, typedSink.Type)),
                .. typedReaders.Select((reader, at) => Expression.Assign(reader, Expression.Convert(Expression.ArrayIndex(readers, Expression.Constant(at)), reader.Type))),
                Expression.Loop(
                    Expression.IfThenElse(
                        Expression.LessThan(row, length),
                        Expression.Block(Expression.Call(typedSink, "Append", null, call), Expression.PreIncrementAssign(row)),
                        Expression.Break(end)),
                    end),
            ]);
        return Expression.Lambda<Action<ColumnReader[], object, int>>(body, readers, sink, length).Compile();
    }
}
