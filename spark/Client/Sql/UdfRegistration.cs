using Reelhouse.Spark.Sql.Types;
using Reelhouse.Spark.Udfs;

namespace Reelhouse.Spark.Sql;

/// <summary>
/// Gives C# functions names for SQL, as long as the session lives.
/// See https://spark.apache.org/docs/4.2.0/api/python/reference/pyspark.sql/api/pyspark.sql.UDFRegistration.register.html.
/// </summary>
public sealed class UdfRegistration
{
    private readonly SparkSession _session;

    internal UdfRegistration(SparkSession session) => _session = session;

    /// <summary>Gives a function a name for SQL; one that has the name already is replaced.</summary>
    /// <param name="name">The name.</param>
    /// <param name="function">The function.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task RegisterAsync(string name, UserDefinedFunction function, CancellationToken cancellationToken = default) =>
        _session.Runner.RunAsync(function.Registration(name), [], cancellationToken);

    /// <summary>Gives a function over a row's values a name for SQL; one that has the name already is replaced.</summary>
    /// <param name="name">The name.</param>
    /// <param name="function">A static method or a lambda, as for <see cref="Functions.Udf"/>.</param>
    /// <param name="returnType">The Spark type of the results; by default the one that suits the C# type.</param>
    /// <returns>The function, for use in columns.</returns>
    public UserDefinedFunction Register(string name, [RunsOnWorkers] Delegate function, DataType? returnType = null) => Register(name, Functions.Udf(function, returnType));

    /// <summary>Gives a function a name for SQL; one that has the name already is replaced.</summary>
    /// <param name="name">The name.</param>
    /// <param name="function">The function.</param>
    /// <returns>The function.</returns>
    public UserDefinedFunction Register(string name, UserDefinedFunction function)
    {
        Blocking.Run(() => RegisterAsync(name, function));
        return function;
    }

    /// <summary>Gives a table function a name for SQL; one that has the name already is replaced.</summary>
    /// <param name="name">The name.</param>
    /// <param name="function">The function.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task RegisterAsync(string name, UserDefinedTableFunction function, CancellationToken cancellationToken = default) =>
        _session.Runner.RunAsync(function.Registration(name), [], cancellationToken);

    /// <summary>Gives a table function a name for SQL; one that has the name already is replaced.</summary>
    /// <param name="name">The name.</param>
    /// <param name="function">The function.</param>
    /// <returns>The function.</returns>
    public UserDefinedTableFunction Register(string name, UserDefinedTableFunction function)
    {
        Blocking.Run(() => RegisterAsync(name, function));
        return function;
    }
}
