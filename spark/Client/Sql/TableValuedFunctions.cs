using Reelhouse.Spark.Plans;

namespace Reelhouse.Spark.Sql;

/// <summary>
/// The functions that return a table.
/// See https://spark.apache.org/docs/4.2.0/api/python/reference/pyspark.sql/tvf.html.
/// </summary>
public sealed class TableValuedFunctions
{
    private readonly SparkSession _session;

    internal TableValuedFunctions(SparkSession session) => _session = session;

    /// <summary>A row for each element of an array or entry of a map.</summary>
    /// <param name="collection">The array or map.</param>
    public DataFrame Explode(Column collection) => Call("explode", collection);

    /// <summary>A row for each element of an array or entry of a map; one of nulls when there is none.</summary>
    /// <param name="collection">The array or map.</param>
    public DataFrame ExplodeOuter(Column collection) => Call("explode_outer", collection);

    /// <summary>A row for each struct of an array.</summary>
    /// <param name="input">The array.</param>
    public DataFrame Inline(Column input) => Call("inline", input);

    /// <summary>A row for each struct of an array; one of nulls when there is none.</summary>
    /// <param name="input">The array.</param>
    public DataFrame InlineOuter(Column input) => Call("inline_outer", input);

    /// <summary>Fields of a JSON object, each as a text in a column of its own.</summary>
    /// <param name="input">The JSON text.</param>
    /// <param name="fields">The fields' names, constant.</param>
    public DataFrame JsonTuple(Column input, params IReadOnlyList<Column> fields) => Call("json_tuple", [input, .. fields]);

    /// <summary>A row for each element of an array or entry of a map, with its position.</summary>
    /// <param name="collection">The array or map.</param>
    public DataFrame Posexplode(Column collection) => Call("posexplode", collection);

    /// <summary>A row for each element of an array or entry of a map, with its position; one of nulls when there is none.</summary>
    /// <param name="collection">The array or map.</param>
    public DataFrame PosexplodeOuter(Column collection) => Call("posexplode_outer", collection);

    /// <summary>Values put into so many rows.</summary>
    /// <param name="n">How many rows, constant.</param>
    /// <param name="fields">The values.</param>
    public DataFrame Stack(Column n, params IReadOnlyList<Column> fields) => Call("stack", [n, .. fields]);

    /// <summary>The collations.</summary>
    public DataFrame Collations() => Call("collations");

    /// <summary>The words that SQL reserves.</summary>
    public DataFrame SqlKeywords() => Call("sql_keywords");

    /// <summary>A row for each element or entry of a variant.</summary>
    /// <param name="input">The variant.</param>
    public DataFrame VariantExplode(Column input) => Call("variant_explode", input);

    /// <summary>A row for each element or entry of a variant; one of nulls when there is none.</summary>
    /// <param name="input">The variant.</param>
    public DataFrame VariantExplodeOuter(Column input) => Call("variant_explode_outer", input);

    /// <summary>
    /// What functions of this session logged and printed on executors while <c>spark.sql.pyspark.worker.logging.enabled</c> was true: ts, level, msg, context,
    /// exception, logger. A task's entries are there soon after it ended, not always when its query has.
    /// </summary>
    public DataFrame PythonWorkerLogs() => Call("python_worker_logs");

    private DataFrame Call(string function, params IReadOnlyList<Column> arguments) => new(
        _session,
        Sources.TableFunction(function, arguments.Select(argument => argument.Expression)),
        references: [.. arguments.SelectMany(argument => argument.References).Distinct()]);
}
