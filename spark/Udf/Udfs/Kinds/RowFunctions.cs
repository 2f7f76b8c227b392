using System.Linq.Expressions;
using Apache.Arrow;
using Reelhouse.Spark.Rows.Reading;
using Reelhouse.Spark.Rows.Records;
using Reelhouse.Spark.Rows.Writing;
using Reelhouse.Spark.Sql.Types;

namespace Reelhouse.Spark.Udfs.Kinds;

/// <summary>Makes column functions of functions over a row's values: a loop, compiled once, over typed readers and a typed writer.</summary>
internal static class RowFunctions
{
    /// <summary>A column function that calls <paramref name="function"/> for each row.</summary>
    /// <exception cref="InvalidCastException">When called: a column does not go into its parameter, or a null has no place in it.</exception>
    public static ColumnFunction Create(Delegate function, DataType returnType)
    {
        var arguments = new RowArguments(function);
        var result = Target.Of(function.Method.ReturnParameter);
        var loop = Compile(arguments, result);
        return new(columns =>
        {
            var writer = ColumnWriters.Create(result, returnType, "result");
            loop(arguments.Read(columns), ColumnWriters.SinkFor(result, writer), columns.Length);
            return ArrowArrayFactory.BuildArray(writer.Build());
        });
    }

    private static Action<ColumnReader[], object, int> Compile(RowArguments arguments, Target result)
    {
        var readers = Expression.Parameter(typeof(ColumnReader[]), "readers");
        var sink = Expression.Parameter(typeof(object), "sink");
        var length = Expression.Parameter(typeof(int), "length");
        var row = Expression.Variable(typeof(int), "row");
        var results = Expression.Variable(typeof(ValueSink<>).MakeGenericType(result.Declared), "results");
        var end = Expression.Label("end");
        var body = Expression.Block(
            [row, results, .. arguments.Variables],
            [
                Expression.Assign(results, Expression.Convert(sink, results.Type)),
                .. arguments.SetVariables(readers),
                Expression.Loop(
                    Expression.IfThenElse(
                        Expression.LessThan(row, length),
                        Expression.Block(Expression.Call(results, "Append", null, arguments.Call(row)), Expression.PreIncrementAssign(row)),
                        Expression.Break(end)),
                    end),
            ]);
        return Expression.Lambda<Action<ColumnReader[], object, int>>(body, readers, sink, length).Compile();
    }
}
