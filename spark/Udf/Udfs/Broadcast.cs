using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using Reelhouse.Spark.Udfs.Capture;

namespace Reelhouse.Spark.Udfs;

/// <summary>
/// A value that goes to executors once, however many functions capture it, and is read once in each worker process.
/// See https://spark.apache.org/docs/4.2.0/rdd-programming-guide.html#broadcast-variables.
/// </summary>
/// <typeparam name="T">What may be captured: primitives, text, dates, decimals, enums, and lists, dictionaries and records of them.</typeparam>
[JsonConverter(typeof(BroadcastConverterFactory))]
public sealed class Broadcast<T> : IBroadcast
{
    // Of the worker's process; a file's name holds the hash of its content.
    private static readonly ConcurrentDictionary<string, Lazy<T>> Read = new();

    private readonly Lazy<T> _value;

    internal Broadcast(string file, T value) => (File, _value) = (file, new(value));

    internal Broadcast(string file) => (File, _value) = (file, Read.GetOrAdd(file, static name => new(() => JsonSerializer.Deserialize<T>(System.IO.File.ReadAllBytes(SparkFiles.Get(name)), Closure.Options)!)));

    /// <summary>The value; in a function, read when it is first asked for.</summary>
    public T Value => _value.Value;

    /// <summary>The name of the session's file that holds the value.</summary>
    public string File { get; }
}

/// <summary>A broadcast of whatever type.</summary>
internal interface IBroadcast
{
    string File { get; }
}
