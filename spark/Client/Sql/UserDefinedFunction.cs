using Google.Protobuf;
using Reelhouse.Spark.Plans;
using Reelhouse.Spark.Rows.Records;
using Reelhouse.Spark.Rows.Writing;
using Reelhouse.Spark.Sql.Types;
using Reelhouse.Spark.Udfs.Capture;
using Reelhouse.Spark.Udfs.Commands;
using Proto = Spark.Connect;

namespace Reelhouse.Spark.Sql;

/// <summary>A C# function that Spark calls on its executors.</summary>
public sealed class UserDefinedFunction
{
    /// <summary>Claimed to the server, which compares it with nothing.</summary>
    private const string PythonVersion = "3.11";

    private const int ScalarArrow = 250;

    private static volatile bool _anyMade;

    private readonly byte[] _command;

    private UserDefinedFunction(string name, DataType returnType, byte[] command, bool isDeterministic)
    {
        (Name, ReturnType, _command, IsDeterministic) = (name, returnType, command, isDeterministic);
        _anyMade = true;
    }

    /// <summary>The name in plans and in results' columns; that of the method by default.</summary>
    public string Name { get; }

    /// <summary>The type of the results.</summary>
    public DataType ReturnType { get; }

    /// <summary>Whether the same arguments always give the same result, so that Spark may call it more often or less; true by default.</summary>
    public bool IsDeterministic { get; }

    internal static bool AnyMade => _anyMade;

    /// <summary>The function's results for the given columns.</summary>
    /// <param name="columns">A column for each parameter, in order.</param>
    public Column Apply(params IEnumerable<ColumnOrName> columns)
    {
        var arguments = columns.Select(column => column.Column).ToList();
        return Column.From(Call(arguments.Select(argument => argument.Expression)), arguments);
    }

    /// <summary>The function under another name.</summary>
    /// <param name="name">The name.</param>
    public UserDefinedFunction WithName(string name) => new(name, ReturnType, _command, IsDeterministic);

    /// <summary>The function marked as one whose results differ from call to call: Spark calls it exactly once for each row that asks.</summary>
    public UserDefinedFunction AsNondeterministic() => new(Name, ReturnType, _command, isDeterministic: false);

    /// <summary>A function over a row's values.</summary>
    internal static UserDefinedFunction OfRows(Delegate function, DataType? returnType)
    {
        var method = function.Method;
        var type = returnType ?? DotNetTypes.Of(Target.Of(method.ReturnParameter), $"the result of {method.Name}");
        var command = new UdfCommand(UdfKind.Row, MethodIdentity.Of(method), Closure.Write(function), type.SimpleString);
        return new(NameOf(method.Name), type, command.Write(), isDeterministic: true);
    }

    private Proto.Expression Call(IEnumerable<Proto.Expression> arguments) => new()
    {
        CommonInlineUserDefinedFunction = new()
        {
            FunctionName = Name,
            Deterministic = IsDeterministic,
            Arguments = { arguments },
            PythonUdf = new()
            {
                OutputType = DataTypes.ToProto(ReturnType),
                EvalType = ScalarArrow,
                Command = UnsafeByteOperations.UnsafeWrap(_command),
                PythonVer = PythonVersion,
            },
        },
    };

    // The compiler's names of lambdas mean nothing to readers of a plan.
    private static string NameOf(string method) => method.StartsWith('<') ? "lambda" : method;
}
