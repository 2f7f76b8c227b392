using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Reelhouse.Spark.Sql;

/// <summary>Describes a session and opens it.</summary>
public sealed class Builder
{
    private readonly SparkOptions _options = new();
    private ILoggerFactory _loggers = NullLoggerFactory.Instance;
    private readonly TimeProvider _time = TimeProvider.System;

    internal Builder()
    {
    }

    internal Builder(SparkOptions options, ILoggerFactory loggers, TimeProvider time)
    {
        _options = options;
        _loggers = loggers;
        _time = time;
    }

    /// <summary>The server, as <c>sc://host:port/;key=value</c>. Default: the variable <c>SPARK_REMOTE</c>.</summary>
    public Builder Remote(string connectionString)
    {
        _options.Remote = connectionString;
        return this;
    }

    /// <summary>The program's name, which the server sees as the client's user agent.</summary>
    public Builder AppName(string name)
    {
        _options.AppName = name;
        return this;
    }

    /// <summary>A setting of the session, such as <c>spark.sql.shuffle.partitions</c>.</summary>
    public Builder Config(string key, string value)
    {
        _options.Config[key] = value;
        return this;
    }

    /// <inheritdoc cref="Config(string, string)"/>
    public Builder Config(string key, bool value) => Config(key, value ? "true" : "false");

    /// <inheritdoc cref="Config(string, string)"/>
    public Builder Config(string key, long value) => Config(key, value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Config(string, string)"/>
    public Builder Config(string key, double value) => Config(key, value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>C# functions find the worker and this program installed on the executors; see <see cref="WorkerOptions.IsInstalled"/>.</summary>
    public Builder WorkerInstalled()
    {
        _options.Worker.IsInstalled = true;
        return this;
    }

    /// <summary>C# functions bring a .NET runtime along, for executors that have none; see <see cref="WorkerOptions.Runtimes"/>.</summary>
    /// <param name="folder">Where an archive of .NET 10 for Linux was unpacked to. Say it once for each architecture of executors.</param>
    public Builder WorkerRuntime(string folder)
    {
        _options.Worker.Runtimes.Add(folder);
        return this;
    }

    /// <summary>Where the session logs to. Default: nowhere.</summary>
    public Builder Logging(ILoggerFactory loggers)
    {
        _loggers = loggers;
        return this;
    }

    /// <summary>The session that this process already has with the same server, with the settings given here, or else a new one.</summary>
    /// <exception cref="InvalidOperationException">Neither <see cref="Remote"/> nor <c>SPARK_REMOTE</c> names a server.</exception>
    /// <exception cref="ArgumentException">The connection string has a fault.</exception>
    /// <exception cref="SparkConnectException">The server can't be reached; found out within 20 seconds where the connection is refused.</exception>
    public SparkSession GetOrCreate() => GetOrCreateAsync().GetAwaiter().GetResult();

    /// <inheritdoc cref="GetOrCreate"/>
    public Task<SparkSession> GetOrCreateAsync(CancellationToken cancellationToken = default) =>
        SessionOpener.GetOrCreateAsync(_options, _loggers, _time, cancellationToken);

    /// <summary>Always a new session.</summary>
    /// <inheritdoc cref="GetOrCreate" path="/exception"/>
    public SparkSession Create() => CreateAsync().GetAwaiter().GetResult();

    /// <inheritdoc cref="Create"/>
    public Task<SparkSession> CreateAsync(CancellationToken cancellationToken = default) =>
        SessionOpener.CreateAsync(_options, _loggers, _time, cancellationToken);
}
