using Reelhouse.Spark.Sql.Types;
using Reelhouse.Spark.Udfs.Data;

namespace Reelhouse.Spark.Udfs.Kinds;

/// <summary>Makes functions over two groups that have one key: of the rows of both sides, or of the key and them.</summary>
internal static class CogroupedMapFunctions
{
    public static Function Create(Delegate function, StructType declared)
    {
        var parameters = function.Method.GetParameters();
        if (parameters.Length is not (2 or 3))
            throw new ArgumentException($"{SourceName.InWords(function.Method)} takes {parameters.Length} parameters, but a function over two groups takes the rows of both, or their key and them.");
        Type[] sides = [.. parameters[^2..].Select(rows => SequenceTypes.ElementOf(rows.ParameterType, "The rows")), SequenceTypes.ElementOf(function.Method.ReturnType, "The function's result")];
        return parameters.Length == 2
            ? GenericMethods.Call(typeof(CogroupedMapFunctions), nameof(OfRows), sides, function, declared)
            : GenericMethods.Call(typeof(CogroupedMapFunctions), nameof(OfKeyAndRows), [parameters[0].ParameterType, .. sides], function, declared);
    }

    private static CogroupFunction OfRows<TLeft, TRight, TOut>(Func<IEnumerable<TLeft>, IEnumerable<TRight>, IEnumerable<TOut>> function, StructType declared) =>
        OfKeyAndRows<Apache.Arrow.RecordBatch, TLeft, TRight, TOut>((_, left, right) => function(left, right), declared);

    private static CogroupFunction OfKeyAndRows<TKey, TLeft, TRight, TOut>(
        Func<TKey, IEnumerable<TLeft>, IEnumerable<TRight>, IEnumerable<TOut>> function, StructType declared)
    {
        var output = new OutputRows<TOut>(declared);

        // A key is on one side at least.
        return new((left, right) => output.Write(function(
            InputRows<TKey>.Single((left.Key ?? right.Key)!), InputRows<TLeft>.Read(left.Batches), InputRows<TRight>.Read(right.Batches))));
    }
}
