using System.Collections.Concurrent;

namespace Reelhouse.Spark.Sql.Streaming.Staging;

/// <summary>The queries of a session whose functions this program calls.</summary>
internal sealed class BatchLoops(SparkSession session)
{
    private readonly ConcurrentDictionary<string, BatchLoop> _loops = new(StringComparer.Ordinal);

    public void Add(BatchLoop loop) => _loops[loop.Staging.Id] = loop;

    /// <summary>The loop of a query; null where the server calls the function, or there is none.</summary>
    public BatchLoop? Find(string queryId) => _loops.GetValueOrDefault(queryId);

    /// <summary>Stops all of them. A function that does not return is not waited for beyond some seconds.</summary>
    public async Task CloseAsync()
    {
        if (_loops.IsEmpty) return;
        using var patience = session.Client.PatienceToCleanUp();
        try
        {
            await Task.WhenAll(_loops.Values.Where(loop => loop.IsRunning).Select(loop => loop.StopAsync(patience.Token))).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is SparkException or OperationCanceledException)
        {
            // The session is released next, and its queries with it.
        }
    }
}
