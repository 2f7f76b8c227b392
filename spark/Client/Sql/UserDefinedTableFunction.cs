using Reelhouse.Spark.Plans;
using Reelhouse.Spark.Sql.Types;
using Reelhouse.Spark.Sql.Udfs;

namespace Reelhouse.Spark.Sql;

/// <summary>A C# function that makes any number of rows of a row's values, run on Spark's executors.</summary>
public sealed class UserDefinedTableFunction
{
    private readonly ShippedFunction _function;

    internal UserDefinedTableFunction(ShippedFunction function) => _function = function;

    /// <summary>The name in plans: that of the method.</summary>
    public string Name => _function.Name;

    /// <summary>The columns of its rows.</summary>
    public StructType ReturnType => (StructType)_function.ReturnType;

    /// <summary>The function's rows for some arguments. Within <see cref="DataFrame.LateralJoin"/> they may be <see cref="Column.Outer"/> columns of the other side.</summary>
    /// <param name="spark">The session.</param>
    /// <param name="arguments">A value for each parameter, in order.</param>
    /// <exception cref="ArgumentException">They are more or fewer than the parameters, which the message names.</exception>
    public DataFrame Apply(SparkSession spark, params IEnumerable<Column> arguments)
    {
        var given = arguments.ToList();
        var expressions = given.ConvertAll(argument => argument.Expression);
        _function.RequireArguments(Name, expressions);
        var call = UserFunctions.Table(_function, expressions);
        return new(spark, UserFunctions.Call(call), references: [.. given.SelectMany(argument => argument.References).Distinct()]);
    }

    internal global::Spark.Connect.Command Registration(string name) => UserFunctions.Register(UserFunctions.Table(_function, [], name));
}
