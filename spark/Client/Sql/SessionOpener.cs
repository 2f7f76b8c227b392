using Microsoft.Extensions.Logging;
using Reelhouse.Spark.Transport;

namespace Reelhouse.Spark.Sql;

/// <summary>Opens sessions, and keeps the one that <c>GetOrCreate</c> hands out again.</summary>
internal static class SessionOpener
{
    private const string RemoteVariable = "SPARK_REMOTE";
    private const string TokenVariable = "SPARK_CONNECT_AUTHENTICATE_TOKEN";

    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static SparkSession? _shared;

    public static async Task<SparkSession> GetOrCreateAsync(SparkOptions options, ILoggerFactory loggers, TimeProvider time, CancellationToken cancellationToken)
    {
        var connection = Resolve(options, Environment.GetEnvironmentVariable);
        await Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_shared is { IsDisposed: false } shared && SameServer(shared.Client.Connection, connection))
            {
                await ConfigureAsync(shared, options, cancellationToken).ConfigureAwait(false);
                return shared;
            }

            return _shared = await OpenAsync(connection, options, loggers, time, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Gate.Release();
        }
    }

    public static Task<SparkSession> CreateAsync(SparkOptions options, ILoggerFactory loggers, TimeProvider time, CancellationToken cancellationToken) =>
        OpenAsync(Resolve(options, Environment.GetEnvironmentVariable), options, loggers, time, cancellationToken);

    /// <summary>The connection string of the options or the environment, with the options' and the environment's additions.</summary>
    public static ConnectionString Resolve(SparkOptions options, Func<string, string?> variable)
    {
        var text = NotEmpty(options.Remote) ?? NotEmpty(variable(RemoteVariable)) ?? throw new InvalidOperationException(
            $"No Spark server is named: call Remote(\"sc://host:port\") or set {RemoteVariable}.");
        var connection = ConnectionStringParser.Parse(text);
        return connection with
        {
            Token = connection.Token ?? NotEmpty(variable(TokenVariable)),
            UserAgent = options.AppName ?? connection.UserAgent,
            UserId = connection.UserId ?? NotEmpty(variable("SPARK_USER")) ?? NotEmpty(variable("USER")) ?? Environment.UserName,
        };
    }

    private static async Task<SparkSession> OpenAsync(
        ConnectionString connection, SparkOptions options, ILoggerFactory loggers, TimeProvider time, CancellationToken cancellationToken)
    {
        var session = new SparkSession(SparkConnectClient.Open(connection, options.Retries, time, loggers), options.Worker);
        try
        {
            var version = await session.VersionAsync(cancellationToken).ConfigureAwait(false);
            await ConfigureAsync(session, options, cancellationToken).ConfigureAwait(false);
            session.Client.Logger.SessionOpened(session.SessionId, connection.Address, version);
            return session;
        }
        catch
        {
            await session.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static Task ConfigureAsync(SparkSession session, SparkOptions options, CancellationToken cancellationToken) =>
        options.Config.Count == 0 ? Task.CompletedTask : session.Conf().SetAllAsync(options.Config, cancellationToken);

    private static bool SameServer(ConnectionString one, ConnectionString other) =>
        one.Endpoint == other.Endpoint && one.Token == other.Token && one.UserId == other.UserId && (other.SessionId ?? one.SessionId) == one.SessionId;

    private static string? NotEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
