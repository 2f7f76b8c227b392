using Reelhouse.Spark.Sql.Types;
using Reelhouse.Spark.Udfs.Data;

namespace Reelhouse.Spark.Udfs.Kinds;

/// <summary>Makes functions over a partition: of batches, of records or of single values, each way.</summary>
internal static class MapFunctions
{
    public static Function Create(Delegate function, StructType declared) => function.Method.GetParameters() is [var rows]
        ? GenericMethods.Call(typeof(MapFunctions), nameof(Typed), [SequenceTypes.ElementOf(rows.ParameterType, "The function's parameter"), SequenceTypes.ElementOf(function.Method.ReturnType, "The function's result")], function, declared)
        : throw new ArgumentException($"{SourceName.InWords(function.Method)} takes {function.Method.GetParameters().Length} parameters, but a function over a partition takes its rows alone.");

    private static BatchFunction Typed<TIn, TOut>(Func<IEnumerable<TIn>, IEnumerable<TOut>> function, StructType declared)
    {
        var output = new OutputRows<TOut>(declared);
        return new(batches => output.Write(function(InputRows<TIn>.Read(batches))));
    }
}
