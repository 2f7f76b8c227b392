using Apache.Arrow;
using Reelhouse.Spark.Sql.Types;
using Reelhouse.Spark.Udfs.Data;

namespace Reelhouse.Spark.Udfs.Kinds;

/// <summary>Makes functions over the sequence of a column's Arrow arrays.</summary>
internal static class ScalarIteratorFunctions
{
    public static Function Create(Delegate function, DataType returnType)
    {
        if (function.Method.GetParameters() is not [var arrays])
            throw new ArgumentException($"{SourceName.InWords(function.Method)} takes {function.Method.GetParameters().Length} parameters, but a function over a sequence of arrays takes that alone.");
        Type[] types = [SequenceTypes.ElementOf(arrays.ParameterType, "The function's parameter"), SequenceTypes.ElementOf(function.Method.ReturnType, "The function's result")];
        return types.All(ArrowParameters.IsArray)
            ? GenericMethods.Call(typeof(ScalarIteratorFunctions), nameof(Typed), types, function, returnType)
            : throw new ArgumentException($"{SourceName.InWords(function.Method)} must take and return sequences of Arrow arrays; its sequences are of {types[0].Name} and {types[1].Name}.");
    }

    private static ColumnIteratorFunction Typed<TIn, TOut>(Func<IEnumerable<TIn>, IEnumerable<TOut>> function, DataType returnType)
        where TIn : class, IArrowArray
        where TOut : class, IArrowArray
    {
        var parameter = function.Method.GetParameters()[0];
        return new(columns => function(columns.Select(each => each.Arrays is [TIn array] ? array : throw new InvalidCastException(
                $"The sequence '{parameter.Name}' is of {typeof(TIn).Name}, but was given {string.Join(", ", each.Arrays.Select(given => given.GetType().Name))}.")))
            .Select(result => DeclaredColumn.Conform(result, returnType, "its results")));
    }
}
