using Google.Protobuf;
using Reelhouse.Spark.Sql.Udfs;
using Reelhouse.Spark.Udfs.Commands;
using Proto = Spark.Connect;

namespace Reelhouse.Spark.Plans;

/// <summary>Builds calls of functions whose code Spark carries without looking into it.</summary>
internal static class UserFunctions
{
    /// <summary>Claimed to the server, which compares it with nothing.</summary>
    public const string PythonVersion = "3.11";

    public static Proto.CommonInlineUserDefinedFunction Of(
        ShippedFunction function, IEnumerable<Proto.Expression> arguments, string? name = null, bool isDeterministic = true) => new()
        {
            FunctionName = name ?? function.Name,
            Deterministic = isDeterministic,
            Arguments = { arguments },
            PythonUdf = new()
            {
                OutputType = DataTypes.ToProto(function.ReturnType),
                EvalType = EvalTypeOf(function.Kind),
                Command = UnsafeByteOperations.UnsafeWrap(function.Command),
                PythonVer = PythonVersion,
            },
        };

    public static Proto.CommonInlineUserDefinedTableFunction Table(
        ShippedFunction function, IEnumerable<Proto.Expression> arguments, string? name = null) => new()
        {
            FunctionName = name ?? function.Name,
            Deterministic = true,
            Arguments = { arguments },
            PythonUdtf = new()
            {
                ReturnType = DataTypes.ToProto(function.ReturnType),
                EvalType = EvalTypeOf(function.Kind),
                Command = UnsafeByteOperations.UnsafeWrap(function.Command),
                PythonVer = PythonVersion,
            },
        };

    public static Proto.Expression Call(Proto.CommonInlineUserDefinedFunction function) => new() { CommonInlineUserDefinedFunction = function };

    public static Proto.Relation Call(Proto.CommonInlineUserDefinedTableFunction function) => new() { CommonInlineUserDefinedTableFunction = function };

    public static Proto.Relation MapPartitions(Proto.Relation input, Proto.CommonInlineUserDefinedFunction function, bool barrier) =>
        new() { MapPartitions = new() { Input = input, Func = function, IsBarrier = barrier } };

    public static Proto.Relation GroupMap(Proto.Relation input, IEnumerable<Proto.Expression> grouping, Proto.CommonInlineUserDefinedFunction function) =>
        new() { GroupMap = new() { Input = input, GroupingExpressions = { grouping }, Func = function } };

    public static Proto.Relation CoGroupMap(
        Proto.Relation input,
        IEnumerable<Proto.Expression> grouping,
        Proto.Relation other,
        IEnumerable<Proto.Expression> otherGrouping,
        Proto.CommonInlineUserDefinedFunction function) =>
        new()
        {
            CoGroupMap = new() { Input = input, InputGroupingExpressions = { grouping }, Other = other, OtherGroupingExpressions = { otherGrouping }, Func = function },
        };

    public static Proto.Command Register(Proto.CommonInlineUserDefinedFunction function) => new() { RegisterFunction = function };

    public static Proto.Command Register(Proto.CommonInlineUserDefinedTableFunction function) => new() { RegisterTableFunction = function };

    // Spark's numbers for how data and functions go together, from PythonEvalType; an aggregate becomes 253 by itself where it is used over a window.
    // Table functions are 301 rather than 302, whose input is the same, because Spark 4.2 refuses lateral joins with 302.
    private static int EvalTypeOf(UdfKind kind) => kind switch
    {
        UdfKind.Map => 207,
        UdfKind.GroupedMap => 209,
        UdfKind.CogroupedMap => 210,
        UdfKind.Scalar => 250,
        UdfKind.ScalarIterator => 251,
        UdfKind.Aggregate => 252,
        UdfKind.Table => 301,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Spark has no number for functions of this kind."),
    };
}
