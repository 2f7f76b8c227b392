using Reelhouse.Spark.Sql.Types;
using Reelhouse.Spark.Udfs.Commands;

namespace Reelhouse.Spark.Udfs.Kinds;

/// <summary>Makes a delegate callable with Arrow data, in the way that its kind says.</summary>
internal static class FunctionKinds
{
    /// <exception cref="ArgumentException">The delegate's parameters or result are none of the kind.</exception>
    public static Function Create(UdfKind kind, Delegate function, DataType returnType) =>
        Make(kind, function, returnType) with { Parameters = [.. FunctionParameters.Of(function.Method).Select(parameter => parameter.Name ?? "")] };

    private static Function Make(UdfKind kind, Delegate function, DataType returnType) => kind switch
    {
        UdfKind.Scalar when ArrowParameters.Has(function.Method) => ColumnFunctions.Create(function, returnType),
        UdfKind.Scalar when SpanFunctions.Has(function.Method) => SpanFunctions.Create(function, returnType),
        UdfKind.Scalar => RowFunctions.Create(function, returnType),
        UdfKind.ScalarIterator => ScalarIteratorFunctions.Create(function, returnType),
        UdfKind.Map => MapFunctions.Create(function, Rows(returnType)),
        UdfKind.GroupedMap => GroupedMapFunctions.Create(function, Rows(returnType)),
        UdfKind.CogroupedMap => CogroupedMapFunctions.Create(function, Rows(returnType)),
        UdfKind.Aggregate => AggregateFunctions.Create(function, returnType),
        UdfKind.Table => TableFunctions.Create(function, Rows(returnType)),
        _ => throw new FormatException($"Functions of kind {kind} are not known."),
    };

    private static StructType Rows(DataType returnType) =>
        returnType as StructType ?? throw new FormatException($"The function returns rows, but declares {returnType.SimpleString}.");
}
