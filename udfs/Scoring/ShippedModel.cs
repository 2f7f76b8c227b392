using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Reelhouse.Spark.Sql;
using Reelhouse.Spark.Udfs;
using Reelhouse.Trees;

namespace Reelhouse.Scoring;

/// <summary>Models as files of a session, named by what is in them: a model goes to a session once, and a worker's process reads it once for all its tasks.</summary>
internal static class ShippedModel
{
    private const string Prefix = "model-", Suffix = ".trees";

    /// <summary>A process that outlives many models keeps the last so many.</summary>
    private const int Kept = 8;

    private static readonly ConditionalWeakTable<SparkSession, Shipment> Shipped = [];
    private static readonly ConcurrentDictionary<string, Lazy<TreeModel>> Loaded = [];
    private static readonly ConcurrentQueue<string> LoadedInOrder = [];

    /// <summary>Brings the model to the session, unless it was brought already, and gives the file's name.</summary>
    public static async Task<string> ShipAsync(SparkSession spark, TreeModel model, CancellationToken cancellationToken)
    {
        var name = NameOf(model);
        var shipment = Shipped.GetOrCreateValue(spark);
        // One at a time: of two uploads of one file at once a session refuses one, since both are moved to the same place.
        await shipment.OneAtATime.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (shipment.Files.Contains(name)) return name;
            await spark.AddFileAsync(name, model.ToBytes(), cancellationToken).ConfigureAwait(false);
            shipment.Files.Add(name);
            return name;
        }
        finally
        {
            shipment.OneAtATime.Release();
        }
    }

    /// <summary>The name of the model's file.</summary>
    public static string NameOf(TreeModel model) => $"{Prefix}{model.Hash}{Suffix}";

    /// <summary>The model of a file, on an executor.</summary>
    /// <param name="file">The file's name, or its place.</param>
    /// <param name="content">The file, where it came along; null where the session has it.</param>
    /// <exception cref="ModelException">The file holds another model than its name says.</exception>
    public static TreeModel Load(string file, byte[]? content)
    {
        var model = Loaded.GetOrAdd(file, static (name, bytes) => new(() => Read(name, bytes)), content);
        try
        {
            return model.Value;
        }
        catch
        {
            // The next task tries again.
            Loaded.TryRemove(new(file, model));
            throw;
        }
    }

    private static TreeModel Read(string file, byte[]? content)
    {
        var model = content is null ? TreeModel.Load(SparkFiles.Get(file)) : TreeModel.Load(content);
        if (Path.GetFileName(file) is var name && name.StartsWith(Prefix, StringComparison.Ordinal) && name != NameOf(model))
        {
            throw new ModelException($"{file} holds the model {model.Hash}");
        }

        LoadedInOrder.Enqueue(file);
        while (LoadedInOrder.Count > Kept && LoadedInOrder.TryDequeue(out var oldest)) Loaded.TryRemove(oldest, out _);
        return model;
    }

    /// <summary>The models that a session has.</summary>
    private sealed class Shipment
    {
        // Never disposed of: without a wait handle, which nobody asks it for, it holds nothing but memory.
        public SemaphoreSlim OneAtATime { get; } = new(1);

        public HashSet<string> Files { get; } = [];
    }
}
