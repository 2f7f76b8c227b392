using System.Collections.Concurrent;
using Reelhouse.Spark.Sql;
using Reelhouse.Spark.Udfs;
using Reelhouse.Trees;

namespace Reelhouse.Scoring;

/// <summary>Models as files of a session, named by what is in them: a model goes to a session once, and a worker's process reads it once for all its tasks.</summary>
internal static class ShippedModel
{
    private static readonly ConcurrentDictionary<string, Lazy<TreeModel>> Loaded = [];

    /// <summary>Brings the model to the session, and gives the file's name.</summary>
    public static async Task<string> ShipAsync(SparkSession spark, TreeModel model, CancellationToken cancellationToken)
    {
        var name = $"model-{model.Hash}.trees";
        await spark.AddFileAsync(name, model.ToBytes(), cancellationToken).ConfigureAwait(false);
        return name;
    }

    /// <summary>The model of a file, on an executor.</summary>
    public static TreeModel Load(string file) => Loaded.GetOrAdd(file, static name => new(() => TreeModel.Load(SparkFiles.Get(name)))).Value;
}
