using Microsoft.Extensions.Logging.Abstractions;
using Reelhouse.Spark.Transport;
using Reelhouse.Spark.Udfs;
using Proto = Spark.Connect;

namespace Reelhouse.Spark.Sql.Streaming;

/// <summary>A function of a query's batches where the worker calls it, on the driver.</summary>
internal sealed class ForeachBatchFunction : IForeachBatch
{
    private readonly SparkSession _session;
    private readonly Action<DataFrame, long> _function;

    private ForeachBatchFunction(SparkSession session, Action<DataFrame, long> function) => (_session, _function) = (session, function);

    /// <summary>A function with the session that started the query, as its guest. The worker finds this method by its name (ForeachBatchLoader).</summary>
    /// <param name="function">The user's function.</param>
    /// <param name="connectionString">The server and the query's session.</param>
    /// <param name="bundle">The bundle that the session has, for functions of executors that this one uses; null where executors have the worker installed.</param>
    public static IForeachBatch Open(Delegate function, string connectionString, string? bundle)
    {
        var client = SparkConnectClient.Open(ConnectionStringParser.Parse(connectionString), retries: null, TimeProvider.System, NullLoggerFactory.Instance, asGuest: true);
        return new ForeachBatchFunction(new(client, new() { IsInstalled = bundle is null }, bundle), function is Func<DataFrame, long, Task> asynchronous
            ? (batch, batchId) => Blocking.Run(() => asynchronous(batch, batchId))
            : (Action<DataFrame, long>)function);
    }

    public void Call(string relationId, long batchId) =>
        _function(new(_session, new Proto.Relation { CachedRemoteRelation = new() { RelationId = relationId } }), batchId);
}
