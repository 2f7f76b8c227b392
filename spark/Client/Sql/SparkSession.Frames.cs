using Reelhouse.Spark.Plans;
using Proto = Spark.Connect;

namespace Reelhouse.Spark.Sql;

public sealed partial class SparkSession
{
    internal PlanRunner Runner => new(Client, Shipping, _functionMetrics);

    /// <summary>Reads files, tables and other sources.</summary>
    public DataFrameReader Read() => new(this);

    /// <summary>A table or a temporary view.</summary>
    /// <param name="tableName">Its name, which may be qualified by catalog and database.</param>
    public DataFrame Table(string tableName) => Read().Table(tableName);

    /// <summary>Numbers from 0, as a column <c>id</c>.</summary>
    /// <param name="end">The first number that is left out.</param>
    public DataFrame Range(long end) => Range(0, end);

    /// <summary>Numbers in steps, as a column <c>id</c>.</summary>
    /// <param name="start">The first number.</param>
    /// <param name="end">The first number that is left out.</param>
    /// <param name="step">The step; 1 by default.</param>
    /// <param name="numPartitions">How many partitions; the server's default when null.</param>
    public DataFrame Range(long start, long end, long step = 1, int? numPartitions = null) =>
        new(this, Sources.Range(start, end, step, numPartitions));

    /// <summary>Runs SQL: a statement at once, a query when its rows are asked for.</summary>
    /// <param name="query">The SQL.</param>
    /// <param name="cancellationToken">Cancels it on the server.</param>
    public Task<DataFrame> SqlAsync(string query, CancellationToken cancellationToken = default) =>
        RunSqlAsync(Sources.Sql(query, [], []), [], cancellationToken);

    /// <summary>Runs SQL with named parameters, which it calls <c>:name</c>.</summary>
    /// <param name="query">The SQL.</param>
    /// <param name="args">Values or columns by the parameters' names.</param>
    /// <param name="cancellationToken">Cancels it on the server.</param>
    public Task<DataFrame> SqlAsync(
        string query, IEnumerable<KeyValuePair<string, object?>> args, CancellationToken cancellationToken = default)
    {
        var named = args.Select(arg => KeyValuePair.Create(arg.Key, Column.Of(arg.Value))).ToList();
        return RunSqlAsync(
            Sources.Sql(query, [], named.Select(arg => KeyValuePair.Create(arg.Key, arg.Value.Expression))),
            named.Select(arg => arg.Value),
            cancellationToken);
    }

    /// <summary>Runs SQL with positional parameters, which it calls <c>?</c>.</summary>
    /// <param name="query">The SQL.</param>
    /// <param name="args">Values or columns in the parameters' order.</param>
    /// <param name="cancellationToken">Cancels it on the server.</param>
    public Task<DataFrame> SqlAsync(string query, IReadOnlyList<object?> args, CancellationToken cancellationToken = default)
    {
        var positional = args.Select(Column.Of).ToList();
        return RunSqlAsync(Sources.Sql(query, positional.Select(arg => arg.Expression), []), positional, cancellationToken);
    }

    /// <summary>Runs SQL and waits: a statement at once, a query when its rows are asked for.</summary>
    /// <param name="query">The SQL.</param>
    public DataFrame Sql(string query) => Blocking.Run(() => SqlAsync(query));

    /// <summary>Runs SQL with named parameters, which it calls <c>:name</c>, and waits.</summary>
    /// <param name="query">The SQL.</param>
    /// <param name="args">Values or columns by the parameters' names.</param>
    public DataFrame Sql(string query, IEnumerable<KeyValuePair<string, object?>> args) => Blocking.Run(() => SqlAsync(query, args));

    /// <summary>Runs SQL with positional parameters, which it calls <c>?</c>, and waits.</summary>
    /// <param name="query">The SQL.</param>
    /// <param name="args">Values or columns in the parameters' order.</param>
    public DataFrame Sql(string query, params IReadOnlyList<object?> args) => Blocking.Run(() => SqlAsync(query, args));

    private async Task<DataFrame> RunSqlAsync(Proto.Relation sql, IEnumerable<Column> args, CancellationToken cancellationToken)
    {
        var query = new DataFrame(this, sql, references: [.. args.SelectMany(arg => arg.References).Distinct()]);
        var relation = await Runner
            .ResultAsync(Commands.Sql(query.Relation), response => response.SqlCommandResult?.Relation, [], cancellationToken)
            .ConfigureAwait(false);
        if (relation is null) return query;
        return new DataFrame(this, WithParametersBound(relation))
        {
            RowsOfStatement = relation.LocalRelation is { HasData: true, HasSchema: false } rows ? rows.Data.Memory : default(ReadOnlyMemory<byte>?),
        };
    }

    // A query on its own is parsed anew where its rows are asked for, and a parser that an extension puts before Spark's, such as
    // Delta's for Spark 4.2, loses the parameters there. As the root of relations it goes the way that statements go, which keeps them
    // (where spark.sql.legacy.parameterSubstitution.constantsOnly is set); Spark takes that way only if there is a relation to refer to.
    private static Proto.Relation WithParametersBound(Proto.Relation relation) =>
        relation.Sql is { } sql && (sql.NamedArguments.Count > 0 || sql.PosArguments.Count > 0)
            ? new() { WithRelations = new() { Root = relation, References = { NothingToReferTo() } } }
            : relation;

    private static Proto.Relation NothingToReferTo() => new()
    {
        SubqueryAlias = new() { Alias = $"nothing_{PlanIds.Next()}", Input = new() { Range = new() { End = 0, Step = 1 } } },
    };
}
