using Reelhouse.Spark.Plans;
using Reelhouse.Spark.Sql.Types;
using Reelhouse.Spark.Sql.Udfs;
using Reelhouse.Spark.Udfs.Commands;

namespace Reelhouse.Spark.Sql;

/// <summary>A C# function that Spark calls on its executors: of a row's values, of columns, or an aggregate.</summary>
public sealed class UserDefinedFunction
{
    private readonly ShippedFunction _function;

    internal UserDefinedFunction(ShippedFunction function)
        : this(function, function.Name, isDeterministic: true)
    {
    }

    private UserDefinedFunction(ShippedFunction function, string name, bool isDeterministic) => (_function, Name, IsDeterministic) = (function, name, isDeterministic);

    /// <summary>The name in plans and in results' columns; that of the method by default.</summary>
    public string Name { get; }

    /// <summary>The type of the results.</summary>
    public DataType ReturnType => _function.ReturnType;

    /// <summary>Whether the same arguments always give the same result, so that Spark may call it more often or less; true by default.</summary>
    public bool IsDeterministic { get; }

    /// <summary>The function's results for the given columns.</summary>
    /// <param name="columns">A column for each parameter, in order; <c>Col("*")</c> stands for all columns.</param>
    /// <exception cref="ArgumentException">They are more or fewer than the parameters, which the message names.</exception>
    public Column Apply(params IEnumerable<ColumnOrName> columns)
    {
        var arguments = columns.Select(column => column.Column).ToList();
        var expressions = arguments.ConvertAll(argument => argument.Expression);
        _function.RequireArguments(Name, expressions);
        var call = UserFunctions.Of(_function, expressions, Name, IsDeterministic);
        return Column.From(UserFunctions.Call(call), arguments);
    }

    /// <summary>The function under another name.</summary>
    /// <param name="name">The name.</param>
    public UserDefinedFunction WithName(string name) => new(_function, name, IsDeterministic);

    /// <summary>
    /// The function marked as one whose results differ from call to call: Spark calls it exactly once for each row that asks. An aggregate can't be marked so.
    /// </summary>
    public UserDefinedFunction AsNondeterministic() => _function.Kind != UdfKind.Aggregate
        ? new(_function, Name, isDeterministic: false)
        : throw new InvalidOperationException($"The aggregate {Name} has to be deterministic: Spark computes no other.");

    internal global::Spark.Connect.Command Registration(string name) => UserFunctions.Register(UserFunctions.Of(_function, [], name, IsDeterministic));
}
