using Reelhouse.Spark.Sql.Types;
using Reelhouse.Spark.Udfs.Data;

namespace Reelhouse.Spark.Udfs.Kinds;

/// <summary>Makes functions over a group: of its rows, or of its key and its rows.</summary>
internal static class GroupedMapFunctions
{
    public static Function Create(Delegate function, StructType declared)
    {
        var parameters = function.Method.GetParameters();
        var result = SequenceTypes.ElementOf(function.Method.ReturnType, "The function's result");
        return parameters switch
        {
            [var rows] => GenericMethods.Call(typeof(GroupedMapFunctions), nameof(OfRows), [SequenceTypes.ElementOf(rows.ParameterType, "The rows"), result], function, declared),
            [var key, var rows] => GenericMethods.Call(
                typeof(GroupedMapFunctions), nameof(OfKeyAndRows), [key.ParameterType, SequenceTypes.ElementOf(rows.ParameterType, "The rows"), result], function, declared),
            _ => throw new ArgumentException($"{SourceName.InWords(function.Method)} takes {parameters.Length} parameters, but a function over a group takes its rows, or its key and its rows."),
        };
    }

    private static GroupFunction OfRows<TIn, TOut>(Func<IEnumerable<TIn>, IEnumerable<TOut>> function, StructType declared) =>
        OfKeyAndRows<Apache.Arrow.RecordBatch, TIn, TOut>((_, rows) => function(rows), declared);

    private static GroupFunction OfKeyAndRows<TKey, TIn, TOut>(Func<TKey, IEnumerable<TIn>, IEnumerable<TOut>> function, StructType declared)
    {
        var output = new OutputRows<TOut>(declared);
        return new(group => output.Write(function(InputRows<TKey>.Single(group.Key!), InputRows<TIn>.Read(group.Batches))));
    }
}
