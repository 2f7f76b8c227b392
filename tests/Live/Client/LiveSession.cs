using Reelhouse.Spark.Sql;

namespace Reelhouse.Live.Tests.Client;

/// <summary>A session of its own for each test, on the engine that all share.</summary>
public abstract class LiveSession(EngineFixture fixture) : IAsyncLifetime
{
    private SparkSession? _spark;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected EngineFixture Fixture => fixture;

    protected SparkSession Spark => _spark ?? throw new InvalidOperationException("The session is not open.");

    /// <summary>A name that no other test uses.</summary>
    protected static string NewName(string word) => $"{word}_{Guid.NewGuid():N}";

    public async ValueTask InitializeAsync() =>
        _spark = await SparkSession.Builder().Remote(fixture.Endpoints.SparkRemote).CreateAsync(Cancellation);

    public async ValueTask DisposeAsync()
    {
        if (_spark is not null) await _spark.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
