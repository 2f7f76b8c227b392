using Reelhouse.Spark.Transport;
using Spark.Connect;
using Operation = Spark.Connect.ConfigRequest.Types.Operation;

namespace Reelhouse.Spark.Sql;

/// <summary>The settings of a session, such as <c>spark.sql.shuffle.partitions</c>.</summary>
/// <remarks>https://spark.apache.org/docs/latest/configuration.html#runtime-sql-configuration</remarks>
public sealed class RuntimeConfig
{
    private readonly SparkConnectClient _client;

    internal RuntimeConfig(SparkConnectClient client)
    {
        _client = client;
    }

    /// <summary>Changes a setting.</summary>
    /// <exception cref="SparkException">The server does not allow this setting or value.</exception>
    public void Set(string key, string value) => SetAsync(key, value).GetAwaiter().GetResult();

    /// <inheritdoc cref="Set(string, string)"/>
    public void Set(string key, bool value) => Set(key, value ? "true" : "false");

    /// <inheritdoc cref="Set(string, string)"/>
    public void Set(string key, long value) => Set(key, value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Set(string, string)"/>
    public Task SetAsync(string key, string value, CancellationToken cancellationToken = default) =>
        SetAllAsync([new(key, value)], cancellationToken);

    /// <inheritdoc cref="Set(string, string)"/>
    public Task SetAsync(string key, bool value, CancellationToken cancellationToken = default) => SetAsync(key, value ? "true" : "false", cancellationToken);

    /// <inheritdoc cref="Set(string, string)"/>
    public Task SetAsync(string key, long value, CancellationToken cancellationToken = default) =>
        SetAsync(key, value.ToString(System.Globalization.CultureInfo.InvariantCulture), cancellationToken);

    /// <summary>Changes several settings in one call.</summary>
    /// <exception cref="SparkException">The server does not allow one of them.</exception>
    public Task SetAllAsync(IEnumerable<KeyValuePair<string, string>> settings, CancellationToken cancellationToken = default)
    {
        var set = new ConfigRequest.Types.Set();
        set.Pairs.AddRange(settings.Select(setting => new KeyValue { Key = setting.Key, Value = setting.Value }));
        return _client.ConfigAsync(new Operation { Set = set }, cancellationToken);
    }

    /// <summary>A setting's value: the session's, else the server's default.</summary>
    /// <exception cref="SparkException">The setting is not set and has no default.</exception>
    public string Get(string key) => GetAsync(key).GetAwaiter().GetResult();

    /// <summary>A setting's value, or <paramref name="defaultValue"/> when it is not set.</summary>
    public string Get(string key, string defaultValue) => GetAsync(key, defaultValue).GetAwaiter().GetResult();

    /// <inheritdoc cref="Get(string)"/>
    public async Task<string> GetAsync(string key, CancellationToken cancellationToken = default)
    {
        var response = await _client.ConfigAsync(new Operation { Get = new() { Keys = { key } } }, cancellationToken).ConfigureAwait(false);
        return response.Pairs[0].Value;
    }

    /// <inheritdoc cref="Get(string, string)"/>
    public async Task<string> GetAsync(string key, string defaultValue, CancellationToken cancellationToken = default)
    {
        var withDefault = new ConfigRequest.Types.GetWithDefault { Pairs = { new KeyValue { Key = key, Value = defaultValue } } };
        var response = await _client.ConfigAsync(new Operation { GetWithDefault = withDefault }, cancellationToken).ConfigureAwait(false);
        return response.Pairs[0].Value;
    }

    /// <summary>The settings whose names begin with <paramref name="prefix"/>, all of them by default.</summary>
    public async Task<IReadOnlyDictionary<string, string>> GetAllAsync(string prefix = "", CancellationToken cancellationToken = default)
    {
        var all = new ConfigRequest.Types.GetAll();
        if (prefix.Length > 0)
        {
            all.Prefix = prefix;
        }

        var response = await _client.ConfigAsync(new Operation { GetAll = all }, cancellationToken).ConfigureAwait(false);
        return response.Pairs.ToDictionary(pair => pair.Key, pair => pair.Value);
    }

    /// <summary>Returns a setting to its default.</summary>
    public void Unset(string key) => UnsetAsync(key).GetAwaiter().GetResult();

    /// <inheritdoc cref="Unset"/>
    public Task UnsetAsync(string key, CancellationToken cancellationToken = default) =>
        _client.ConfigAsync(new Operation { Unset = new() { Keys = { key } } }, cancellationToken);

    /// <summary>Whether a setting may be changed in this session.</summary>
    public bool IsModifiable(string key) => IsModifiableAsync(key).GetAwaiter().GetResult();

    /// <inheritdoc cref="IsModifiable"/>
    public async Task<bool> IsModifiableAsync(string key, CancellationToken cancellationToken = default)
    {
        var response = await _client.ConfigAsync(new Operation { IsModifiable = new() { Keys = { key } } }, cancellationToken).ConfigureAwait(false);
        return response.Pairs[0].Value == "true";
    }
}
