using System.Reflection;
using Apache.Arrow;
using Reelhouse.Spark.Rows;
using Reelhouse.Spark.Rows.Pooling;
using Reelhouse.Spark.Sql.Types;

namespace Reelhouse.Spark.Udfs.Kinds;

/// <summary>
/// Makes column functions of functions over spans: the values of one to four columns, and the place for as many results, which the worker lends. A row's result is null
/// where one of its values is.
/// </summary>
internal static class SpanFunctions
{
    private static readonly string[] ByCount = [nameof(Over1), nameof(Over2), nameof(Over3), nameof(Over4)];

    private delegate void Fill<TResult>(IReadOnlyList<IArrowArray> columns, Span<TResult> results);

    /// <summary>Whether the method takes read-only spans and, last, a span for the results.</summary>
    public static bool Has(MethodInfo method) =>
        method.ReturnType == typeof(void) && method.GetParameters() is [.. { Length: >= 1 } values, var results]
        && values.Length <= ByCount.Length && IsSpan(results.ParameterType, typeof(Span<>)) && values.All(each => IsSpan(each.ParameterType, typeof(ReadOnlySpan<>)));

    /// <exception cref="ArgumentException">The results' type is not that of the span, or one without a fixed width.</exception>
    /// <exception cref="InvalidCastException">When called: a column holds other values than its span.</exception>
    public static ColumnFunction Create(Delegate function, DataType returnType)
    {
        var parameters = function.Method.GetParameters();
        Type[] types = [.. parameters.Select(parameter => parameter.ParameterType.GetGenericArguments()[0])];
        Require(function.Method, types[^1], returnType);
        return (ColumnFunction)GenericMethods.Call(typeof(SpanFunctions), ByCount[types.Length - 2], types, function, returnType);
    }

    private static ColumnFunction Over1<T1, TResult>(Delegate function, DataType returnType)
        where T1 : unmanaged, IEquatable<T1>
        where TResult : unmanaged
    {
        var call = function.Method.CreateDelegate<Action<ReadOnlySpan<T1>, Span<TResult>>>(function.Target);
        var columns = function.Method.GetParameters();
        return Over<TResult>(function.Method, returnType, (arrays, results) => call(Values<T1>(arrays, columns, 0), results));
    }

    private static ColumnFunction Over2<T1, T2, TResult>(Delegate function, DataType returnType)
        where T1 : unmanaged, IEquatable<T1>
        where T2 : unmanaged, IEquatable<T2>
        where TResult : unmanaged
    {
        var call = function.Method.CreateDelegate<Action<ReadOnlySpan<T1>, ReadOnlySpan<T2>, Span<TResult>>>(function.Target);
        var columns = function.Method.GetParameters();
        return Over<TResult>(function.Method, returnType, (arrays, results) => call(Values<T1>(arrays, columns, 0), Values<T2>(arrays, columns, 1), results));
    }

    private static ColumnFunction Over3<T1, T2, T3, TResult>(Delegate function, DataType returnType)
        where T1 : unmanaged, IEquatable<T1>
        where T2 : unmanaged, IEquatable<T2>
        where T3 : unmanaged, IEquatable<T3>
        where TResult : unmanaged
    {
        var call = function.Method.CreateDelegate<Action<ReadOnlySpan<T1>, ReadOnlySpan<T2>, ReadOnlySpan<T3>, Span<TResult>>>(function.Target);
        var columns = function.Method.GetParameters();
        return Over<TResult>(function.Method, returnType, (arrays, results) => call(Values<T1>(arrays, columns, 0), Values<T2>(arrays, columns, 1), Values<T3>(arrays, columns, 2), results));
    }

    private static ColumnFunction Over4<T1, T2, T3, T4, TResult>(Delegate function, DataType returnType)
        where T1 : unmanaged, IEquatable<T1>
        where T2 : unmanaged, IEquatable<T2>
        where T3 : unmanaged, IEquatable<T3>
        where T4 : unmanaged, IEquatable<T4>
        where TResult : unmanaged
    {
        var call = function.Method.CreateDelegate<Action<ReadOnlySpan<T1>, ReadOnlySpan<T2>, ReadOnlySpan<T3>, ReadOnlySpan<T4>, Span<TResult>>>(function.Target);
        var columns = function.Method.GetParameters();
        return Over<TResult>(function.Method, returnType, (arrays, results) =>
            call(Values<T1>(arrays, columns, 0), Values<T2>(arrays, columns, 1), Values<T3>(arrays, columns, 2), Values<T4>(arrays, columns, 3), results));
    }

    private static ColumnFunction Over<TResult>(MethodInfo method, DataType returnType, Fill<TResult> fill)
        where TResult : unmanaged
    {
        var (type, count) = (ArrowTypes.ToArrow(returnType), FunctionParameters.Of(method).Count);
        return new(columns =>
        {
            if (columns.Arrays.Count != count) throw FunctionParameters.Mismatch(method, columns.Arrays.Count);
            var results = new PooledValues<TResult>();
            var room = results.Room(columns.Length)[..columns.Length];
            room.Clear(); // What the function leaves out must not be what the memory held before.
            fill(columns.Arrays, room);
            results.Advance(columns.Length);
            var (valid, nulls) = Validity(columns);
            return ArrowArrayFactory.BuildArray(new(type, columns.Length, nulls, 0, [valid, results.Build()]));
        });
    }

    private static (ArrowBuffer Valid, int Nulls) Validity(Columns columns)
    {
        var withNulls = columns.Arrays.Where(array => array.NullCount > 0).ToArray();
        if (withNulls.Length == 0) return (ArrowBuffer.Empty, 0);
        var valid = new ArrowBuffer.BitmapBuilder(columns.Length);
        for (var row = 0; row < columns.Length; row++) valid.Append(System.Array.TrueForAll(withNulls, array => array.IsValid(row)));
        return (valid.Build(PooledAllocator.Instance), valid.UnsetBitCount);
    }

    private static ReadOnlySpan<T> Values<T>(IReadOnlyList<IArrowArray> arrays, ParameterInfo[] parameters, int at)
        where T : unmanaged, IEquatable<T> => arrays[at] is PrimitiveArray<T> array ? array.Values : throw new InvalidCastException(
            $"The column for parameter '{parameters[at].Name}' is a {arrays[at].GetType().Name}, whose values are no {typeof(T).Name}.");

    private static void Require(MethodInfo method, Type result, DataType declared)
    {
        var expected = declared switch
        {
            ByteType => typeof(sbyte),
            ShortType => typeof(short),
            IntegerType or DateType or YearMonthIntervalType => typeof(int),
            LongType or TimestampType or TimestampNTZType or DayTimeIntervalType => typeof(long),
            FloatType => typeof(float),
            DoubleType => typeof(double),
            _ => throw new ArgumentException($"{SourceName.InWords(method)} fills a span, but declares {declared.SimpleString}, whose values have no span; take Arrow arrays."),
        };
        if (result != expected) throw new ArgumentException($"{SourceName.InWords(method)} fills a span of {result.Name}, but declares {declared.SimpleString}, whose values are {expected.Name}.");
    }

    private static bool IsSpan(Type type, Type span) => type.IsGenericType && type.GetGenericTypeDefinition() == span;
}
