using System.Linq.Expressions;
using Reelhouse.Spark.Rows.Reading;
using Reelhouse.Spark.Sql.Types;
using Reelhouse.Spark.Udfs.Data;

namespace Reelhouse.Spark.Udfs.Kinds;

/// <summary>Makes table functions: a row's values in, records or single values out.</summary>
internal static class TableFunctions
{
    public static Function Create(Delegate function, StructType declared) =>
        GenericMethods.Call(typeof(TableFunctions), nameof(Typed), [SequenceTypes.ElementOf(function.Method.ReturnType, "The function's result")], function, declared);

    private static TableFunction Typed<TOut>(Delegate function, StructType declared)
    {
        var arguments = new RowArguments(function);
        var call = Compile<TOut>(arguments);
        var output = new OutputRows<TOut>(declared);
        return new(columns =>
        {
            var readers = arguments.Read(columns);
            return Enumerable.Range(0, columns.Length).Select(row => output.WriteAll(call(readers, row)));
        });
    }

    private static Func<ColumnReader[], int, IEnumerable<TOut>> Compile<TOut>(RowArguments arguments)
    {
        var readers = Expression.Parameter(typeof(ColumnReader[]), "readers");
        var row = Expression.Parameter(typeof(int), "row");
        var body = Expression.Block(arguments.Variables, [.. arguments.SetVariables(readers), Expression.Convert(arguments.Call(row), typeof(IEnumerable<TOut>))]);
        return Expression.Lambda<Func<ColumnReader[], int, IEnumerable<TOut>>>(body, readers, row).Compile();
    }
}
