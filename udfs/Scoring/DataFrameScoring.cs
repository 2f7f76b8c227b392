using Reelhouse.Spark.Sql;
using Reelhouse.Spark.Sql.Types;
using Reelhouse.Trees;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Scoring;

/// <summary>Scores data frames on Spark's executors.</summary>
public static class DataFrameScoring
{
    /// <summary>
    /// The rows' keys and scores. Only keys and the model's features go to the workers, and only keys, scores and reasons come back; the model goes to the session once. Frames of streams are scored the same; with them the model goes along in the plan.
    /// </summary>
    /// <param name="frame">Rows with a column for each of the model's features, by name, case aside: a number, a boolean, or a string where the model knows categories. Null is missing.</param>
    /// <param name="model">The model.</param>
    /// <param name="options">Which columns go along and come out.</param>
    /// <param name="cancellationToken">Stops waiting for the schema and the model's upload.</param>
    /// <exception cref="ArgumentException">A column is missing, or of a type that is no feature; the message names it. Or a key has the name of the column of scores or reasons; or reasons are asked of a model that cannot be explained.</exception>
    public static async Task<DataFrame> ScoreAsync(this DataFrame frame, TreeModel model, ScoreOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        if (options.Reasons < 0) throw new ArgumentException($"{options.Reasons} reasons were asked for", nameof(options));
        if (options.Reasons > 0 && !model.CanExplain)
        {
            throw new ArgumentException($"{options.Reasons} reasons were asked for, and this model cannot be explained: its file ({model.Source}) holds no training counts, or its leaves are linear", nameof(options));
        }

        var schema = await frame.SchemaAsync(cancellationToken).ConfigureAwait(false);
        var features = FeatureColumns.Of(schema, model.Features);
        var keys = FeatureColumns.Keys(schema, options);
        var task = new ScoringTask(ShippedModel.NameOf(model), keys.Length, options.Kind, options.Reasons);
        if (await frame.IsStreamingAsync(cancellationToken).ConfigureAwait(false)) task = task with { Model = model.ToBytes() };
        else await ShippedModel.ShipAsync(frame.SparkSession, model, cancellationToken).ConfigureAwait(false);
        // A key may be a feature as well, so that columns are told apart by what they are for.
        var inputs = keys.Select((key, i) => Named(key).Alias($"key_{i}")).Concat(features.Select((feature, i) => Named(feature).Alias($"feature_{i}")));
        var scored = frame.Select(inputs).MapInArrow(batches => PartitionScorer.Score(batches, task), ScoredFrame.Output(keys, model, options));
        return ScoredFrame.Named(scored, keys, options);
    }

    /// <summary>Quoted, since a name with a dot would be read as a path.</summary>
    private static Column Named(StructField column) => Col($"`{column.Name.Replace("`", "``", StringComparison.Ordinal)}`");
}
