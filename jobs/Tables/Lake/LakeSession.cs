using Reelhouse.Spark.Sql;

namespace Reelhouse.Jobs.Tables;

/// <summary>The one Spark session of the process, opened when the first job asks for it.</summary>
internal sealed class LakeSession(string remote) : IAsyncDisposable
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
    private Task<SparkSession> OpenAsync(CancellationToken cancellationToken) =>
        SparkSession.Builder().Remote(remote).Config("spark.sql.session.timeZone", "UTC").CreateAsync(cancellationToken);
}
