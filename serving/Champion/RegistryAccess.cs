using Reelhouse.Registry;
using Reelhouse.Serving.Settings;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Serving.Champion;

/// <summary>The registry that the settings choose. The lake's is asked through a Spark session, which is opened anew where a question failed: servers restart, and take their sessions with them.</summary>
internal sealed class RegistryAccess : IAsyncDisposable
{
    private readonly RegistryConnection _connection;
    private readonly ServingSettings _settings;
    private SparkSession? _session;

    public RegistryAccess(ServingSettings settings, TimeProvider time)
    {
        _settings = settings;
        _connection = settings.MLflow is { } mlflow ? RegistryConnection.ToMLflow(mlflow, time) : RegistryConnection.ToLake(settings.LakeRoot, SessionAsync, settings.S3, time);
    }

    /// <summary>Asks; one question at a time.</summary>
    public async Task<T> AskAsync<T>(Func<IModelRegistry, Task<T>> ask)
    {
        try
        {
            return await ask(_connection.Registry);
        }
        catch
        {
            await ForgetSessionAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ForgetSessionAsync();
        _connection.Dispose();
    }

    private async Task<SparkSession> SessionAsync(CancellationToken cancellationToken) =>
        _session ??= await SparkSession.Builder().Remote(_settings.SparkRemote).CreateAsync(cancellationToken);

    private async Task ForgetSessionAsync()
    {
        if (Interlocked.Exchange(ref _session, null) is { } session) await session.DisposeAsync();
    }
}
