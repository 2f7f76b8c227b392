using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using ParquetSharp;
using Reelhouse.Spark.Sql;
using Reelhouse.Spark.Udfs;

namespace Reelhouse.Scoring.Delta.Storage;

/// <summary>
/// Parquet's native library as a file of sessions that scan tables, for the processors that executors have. Programs are shipped without native libraries: theirs may be many times as large as
/// all else of them, and most functions need none.
/// </summary>
internal static class NativeLibraryFile
{
    private const string Library = "ParquetSharpNative";

    private static readonly Assembly Parquet = typeof(ParquetFileReader).Assembly;
    private static readonly ConditionalWeakTable<SparkSession, ConcurrentDictionary<string, bool>> Shipped = [];
    private static readonly Lock Gate = new();
    private static bool _isFound;

    /// <summary>Brings the library to the session, once, and gives the file's name for each processor.</summary>
    /// <param name="spark">The session.</param>
    /// <param name="processors">The executors' processors, in Java's words.</param>
    /// <exception cref="NotScannableException">This program has no such library.</exception>
    public static async Task<IReadOnlyDictionary<string, string>> ShipAsync(SparkSession spark, IEnumerable<string> processors)
    {
        var shipped = Shipped.GetOrCreateValue(spark);
        var names = new Dictionary<string, string>();
        foreach (var processor in processors)
        {
            var runtime = processor switch { "amd64" or "x86_64" => "x64", "aarch64" => "arm64", _ => throw new NotScannableException($"executors are of a processor that Parquet's library is not built for, {processor}") };
            var name = $"{Library}-{Parquet.GetName().Version}-{runtime}.so";
            if (!shipped.ContainsKey(name)) await spark.AddFileAsync(name, await ReadAsync(runtime).ConfigureAwait(false)).ConfigureAwait(false);
            shipped.TryAdd(name, true);
            names[runtime] = name;
        }

        return names;
    }

    /// <summary>Lets the library be found, on an executor.</summary>
    public static void Find(IReadOnlyDictionary<string, string> names)
    {
        lock (Gate)
        {
            if (_isFound) return;
            var runtime = RuntimeInformation.ProcessArchitecture is Architecture.Arm64 ? "arm64" : "x64";
            var file = SparkFiles.Get(names.GetValueOrDefault(runtime) ?? throw new NotSupportedException($"Parquet's library was not sent for {runtime}, which this executor is of"));
            AssemblyLoadContext.GetLoadContext(Parquet)!.ResolvingUnmanagedDll += (_, name) => name == Library ? NativeLibrary.Load(file) : 0;
            _isFound = true;
        }
    }

    private static Task<byte[]> ReadAsync(string runtime)
    {
        var folder = AppContext.BaseDirectory;
        string[] places = [Path.Combine(folder, "runtimes", $"linux-{runtime}", "native", $"{Library}.so"), Path.Combine(folder, $"{Library}.so")];
        return places.FirstOrDefault(File.Exists) is { } file
            ? File.ReadAllBytesAsync(file)
            : throw new NotScannableException($"this program has no {Library}.so for linux-{runtime} to send to the executors; publish it without a runtime identifier, or for linux-{runtime}");
    }
}
