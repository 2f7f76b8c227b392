using System.Linq.Expressions;
using Apache.Arrow;
using Reelhouse.Spark.Sql.Types;
using Reelhouse.Spark.Udfs.Data;

namespace Reelhouse.Spark.Udfs.Kinds;

/// <summary>Makes column functions of functions over Arrow arrays.</summary>
internal static class ColumnFunctions
{
    /// <exception cref="InvalidCastException">When called: an array is of another type than its parameter.</exception>
    public static ColumnFunction Create(Delegate function, DataType returnType)
    {
        var call = Compile(function);
        return new(columns => DeclaredColumn.Conform(call(columns.Arrays), returnType, "its results"));
    }

    private static Func<IReadOnlyList<IArrowArray>, IArrowArray> Compile(Delegate function)
    {
        var parameters = function.Method.GetParameters();
        var arrays = Expression.Parameter(typeof(IArrowArray[]), "arrays");
        var values = parameters.Select((parameter, at) => Expression.Convert(Expression.ArrayIndex(arrays, Expression.Constant(at)), parameter.ParameterType));
        var body = Expression.Convert(Expression.Invoke(Expression.Constant(function), values), typeof(IArrowArray));
        var call = Expression.Lambda<Func<IArrowArray[], IArrowArray>>(body, arrays).Compile();
        return given => call(given.Count == parameters.Length
            ? [.. given.Zip(parameters, (array, parameter) => ArrowParameters.Require(parameter, array))]
            : throw FunctionParameters.Mismatch(function.Method, given.Count));
    }
}
