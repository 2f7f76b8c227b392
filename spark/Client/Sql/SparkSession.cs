using Reelhouse.Spark.Sql.Streaming;
using Reelhouse.Spark.Sql.Streaming.Staging;
using Reelhouse.Spark.Sql.Udfs;
using Reelhouse.Spark.Transport;
using Spark.Connect;

namespace Reelhouse.Spark.Sql;

/// <summary>A session of a Spark Connect server: the entry point to DataFrames, SQL, the catalog and streaming.</summary>
/// <remarks>Disposing it stops the queries whose functions this program calls, takes off its listeners, interrupts what still runs and releases the session at the server, with its temporary views and settings.</remarks>
public sealed partial class SparkSession : IAsyncDisposable, IDisposable
{
    internal SparkSession(SparkConnectClient client, WorkerOptions worker, string? shippedBundle = null)
    {
        Client = client;
        Shipping = new(this, worker.Copy(), shippedBundle);
        Listeners = new(this);
        BatchLoops = new(this);
    }

    /// <summary>The id under which the server knows this session.</summary>
    public string SessionId => Client.SessionId;

    internal SparkConnectClient Client { get; }

    internal UdfShipping Shipping { get; }

    internal StreamingQueryListenerBus Listeners { get; }

    internal BatchLoops BatchLoops { get; }

    internal bool IsDisposed { get; private set; }

    /// <summary>Starts the description of a session.</summary>
    public static Builder Builder() => new();

    /// <summary>The server's Spark version, such as <c>4.2.0</c>.</summary>
    /// <exception cref="SparkConnectException">The server can't be reached.</exception>
    public string Version() => VersionAsync().GetAwaiter().GetResult();

    /// <inheritdoc cref="Version"/>
    public async Task<string> VersionAsync(CancellationToken cancellationToken = default)
    {
        var request = new AnalyzePlanRequest { SparkVersion = new() };
        var response = await Client.AnalyzeAsync(request, cancellationToken).ConfigureAwait(false);
        return response.SparkVersion.Version;
    }

    /// <summary>The session's settings.</summary>
    public RuntimeConfig Conf() => new(Client);

    /// <summary>Another session of the same server, with settings and temporary views of its own.</summary>
    public SparkSession NewSession() => new(Client.OpenAnother(), Shipping.Worker);

    /// <summary>Ends the session; the same as <see cref="Dispose"/>.</summary>
    public void Stop() => Dispose();

    /// <summary>Ends the session: interrupts what runs and releases it at the server, waiting a few seconds at most.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <inheritdoc cref="Dispose"/>
    public async ValueTask DisposeAsync()
    {
        IsDisposed = true;
        await BatchLoops.CloseAsync().ConfigureAwait(false);
        await Listeners.CloseAsync().ConfigureAwait(false);
        await Client.DisposeAsync().ConfigureAwait(false);
    }
}
