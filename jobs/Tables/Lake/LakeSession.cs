using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Tables;

/// <summary>The one Spark session of the process, opened when the first job asks for it.</summary>
/// <param name="remote">Spark Connect's address.</param>
/// <param name="shipsFunctions">Whether jobs have functions of C# run on executors.</param>
internal sealed class LakeSession(string remote, bool shipsFunctions = false) : IAsyncDisposable
{
    private readonly Lock _one = new();
    private Task<SparkSession>? _session;

    public Task<SparkSession> GetAsync(CancellationToken cancellationToken)
    {
        lock (_one) return _session ??= OpenAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_session is { IsCompletedSuccessfully: true } session) await session.Result.DisposeAsync().ConfigureAwait(false);
    }

    // Days and months of the tables are those of UTC, wherever the engine runs.
    private async Task<SparkSession> OpenAsync(CancellationToken cancellationToken)
    {
        var spark = await SparkSession.Builder().Remote(remote).Config("spark.sql.session.timeZone", "UTC").CreateAsync(cancellationToken).ConfigureAwait(false);
        if (shipsFunctions) await ShipAsync(spark, cancellationToken).ConfigureAwait(false);
        return spark;
    }

    // The program is shipped before anything else runs: an engine within one process unpacks an archive for the driver and for a task that starts meanwhile into one folder, which each empties first.
    private static async Task ShipAsync(SparkSession spark, CancellationToken cancellationToken) =>
        await spark.Range(1).Select(Udf((long id) => id).Apply("id")).CollectAsync<long>(cancellationToken).ConfigureAwait(false);
}
