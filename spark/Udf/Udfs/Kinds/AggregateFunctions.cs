using System.Linq.Expressions;
using Apache.Arrow;
using Reelhouse.Spark.Rows.Reading;
using Reelhouse.Spark.Rows.Records;
using Reelhouse.Spark.Rows.Writing;
using Reelhouse.Spark.Sql.Types;
using Reelhouse.Spark.Udfs.Data;

namespace Reelhouse.Spark.Udfs.Kinds;

/// <summary>Makes aggregates: each parameter a sequence of a column's values, or its Arrow array; the result one value.</summary>
internal static class AggregateFunctions
{
    /// <exception cref="ArgumentException">A parameter is neither a sequence nor an Arrow array.</exception>
    public static AggregateFunction Create(Delegate function, DataType returnType)
    {
        var parameters = function.Method.GetParameters();
        Func<IArrowArray, object>[] arguments = [.. parameters.Select(parameter => ArrowParameters.IsArray(parameter.ParameterType)
            ? array => ArrowParameters.Require(parameter, array)
            : Sequence(Target.Of(parameter), parameter.Name ?? "values"))];
        var result = Target.Of(function.Method.ReturnParameter);
        var call = Compile(function, result);
        return new(columns =>
        {
            if (columns.Arrays.Count != arguments.Length) throw FunctionParameters.Mismatch(function.Method, columns.Arrays.Count);
            var writer = ColumnWriters.Create(result, returnType, "result");
            call([.. columns.Arrays.Zip(arguments, (array, argument) => argument(array))], ColumnWriters.SinkFor(result, writer));
            return ArrowArrayFactory.BuildArray(writer.Build());
        });
    }

    private static Func<IArrowArray, object> Sequence(Target parameter, string name)
    {
        var element = parameter.Type.IsGenericType && parameter.Type.GetGenericTypeDefinition() == typeof(IEnumerable<>)
            ? parameter.Argument(0)
            : throw new ArgumentException($"The aggregate's parameter '{name}' is of type {parameter.Type.Name}, but must be an IEnumerable<T> or an Arrow array.");
        var slot = new Slot(name, "the aggregate's parameter");
        var values = typeof(ColumnValues<>).MakeGenericType(element.Declared);
        return array => Activator.CreateInstance(values, ColumnReaders.Create(element, array, slot), array.Length)!;
    }

    private static Action<object[], object> Compile(Delegate function, Target result)
    {
        var arguments = Expression.Parameter(typeof(object[]), "arguments");
        var sink = Expression.Parameter(typeof(object), "sink");
        var values = function.Method.GetParameters().Select((parameter, at) => Expression.Convert(Expression.ArrayIndex(arguments, Expression.Constant(at)), parameter.ParameterType));
        var append = Expression.Call(
            Expression.Convert(sink, typeof(ValueSink<>).MakeGenericType(result.Declared)), "Append", null, Expression.Invoke(Expression.Constant(function), values));
        return Expression.Lambda<Action<object[], object>>(append, arguments, sink).Compile();
    }
}
