using Proto = Spark.Connect;

namespace Reelhouse.Spark.Sql.Streaming;

public sealed partial class DataStreamWriter
{
    /// <summary>Starts a query that writes where the options say.</summary>
    /// <param name="cancellationToken">Cancels the start; the query itself is ended by <see cref="StreamingQuery.StopAsync"/>.</param>
    /// <returns>The query, running.</returns>
    public Task<StreamingQuery> StartAsync(CancellationToken cancellationToken = default) => RunAsync(this, cancellationToken);

    /// <summary>Starts a query that writes to a path.</summary>
    /// <param name="path">A folder or its URI.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The query, running.</returns>
    public Task<StreamingQuery> StartAsync(string path, CancellationToken cancellationToken = default) => RunAsync(To(path), cancellationToken);

    /// <summary>Starts a query that writes into a table, which is created when it is not there.</summary>
    /// <param name="tableName">Its name, which may be qualified by catalog and database.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The query, running.</returns>
    public Task<StreamingQuery> ToTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        RunAsync(Into(tableName), cancellationToken);

    /// <summary>Starts a query that writes where the options say.</summary>
    /// <returns>The query, running.</returns>
    public StreamingQuery Start() => Blocking.Run(() => StartAsync());

    /// <summary>Starts a query that writes to a path.</summary>
    /// <param name="path">A folder or its URI.</param>
    /// <returns>The query, running.</returns>
    public StreamingQuery Start(string path) => Blocking.Run(() => StartAsync(path));

    /// <summary>Starts a query that writes into a table.</summary>
    /// <param name="tableName">The table's name.</param>
    /// <returns>The query, running.</returns>
    public StreamingQuery ToTable(string tableName) => Blocking.Run(() => ToTableAsync(tableName));

    internal DataStreamWriter To(string path)
    {
        _start.Path = path;
        return this;
    }

    internal DataStreamWriter Into(string tableName)
    {
        _start.TableName = tableName;
        return this;
    }

    internal static async Task<StreamingQuery> StartAsync(SparkSession session, Proto.Command command, CancellationToken cancellationToken)
    {
        var started = await session.Listeners.StartAsync(
            () => session.Runner.ResultAsync(command, response => response.WriteStreamOperationStartResult, [], cancellationToken), cancellationToken).ConfigureAwait(false);
        return started is null
            ? throw new SparkException("The server took the streaming query but did not say that it runs.")
            : new StreamingQuery(session, started.QueryId, started.Name);
    }

    private static Task<StreamingQuery> RunAsync(DataStreamWriter writer, CancellationToken cancellationToken) => writer._function is { } function
        ? writer.StartFunctionAsync(function, cancellationToken)
        : StartAsync(writer._frame.Session, writer.Command, cancellationToken);
}
