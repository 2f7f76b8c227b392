using Reelhouse.Features;
using Reelhouse.Scoring;
using Reelhouse.Spark.Sql;
using Reelhouse.Trees;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Churn.Scoring;

/// <summary>Scores subscribers, in this process or on Spark's executors: the same features give the same scores, bands and reasons in both. Thread-safe.</summary>
public sealed class ChurnScorer
{
    /// <summary>The model's name in the registry.</summary>
    public const string ModelName = "churn";

    private static readonly FeatureSet<ChurnFeatures> Features = FeatureSets.Of<ChurnFeatures>();

    private readonly TreeModel _model;

    /// <summary>Makes a scorer of a model.</summary>
    /// <exception cref="ArgumentException">The model's features are not those of <see cref="ChurnFeatures"/>, in their order, or it cannot say reasons.</exception>
    public ChurnScorer(TreeModel model)
    {
        var (given, wanted) = (model.Features.Select(feature => feature.Name).ToList(), Features.All.Select(feature => feature.Name).ToList());
        if (!given.SequenceEqual(wanted)) throw new ArgumentException($"The model has the features {string.Join(", ", given)}; churn is scored by {string.Join(", ", wanted)}.", nameof(model));
        if (!model.CanExplain) throw new ArgumentException("The model cannot say reasons: it holds no training counts.", nameof(model));
        _model = model;
    }

    /// <summary>Scores some subscribers here.</summary>
    public IReadOnlyList<ChurnScore> Score(IReadOnlyList<ChurnFeatures> subscribers)
    {
        var rows = subscribers.Count;
        var columns = new float[rows * Features.All.Count];
        for (var row = 0; row < rows; row++)
        {
            var values = Features.Values(subscribers[row]);
            for (var feature = 0; feature < values.Length; feature++) columns[(feature * rows) + row] = values[feature];
        }

        var scores = new double[rows];
        _model.Score(columns, scores);
        var contributions = new double[rows * (Features.All.Count + 1)];
        _model.Explain(columns, contributions);
        return [.. subscribers.Select((subscriber, row) => ChurnScore.Of(subscriber, scores[row], Features.All.Select((feature, at) => new ScoreReason(feature.Name, contributions[(at * rows) + row]))))];
    }

    /// <summary>Scores snapshots on executors.</summary>
    /// <param name="snapshots">subscriber_id, as_of_date, and features: a struct of <see cref="ChurnFeatures"/>.</param>
    /// <param name="cancellationToken">Stops waiting for the schema and the model's upload.</param>
    /// <returns>subscriber_id, as_of_date, and the columns of <see cref="ChurnScore"/>.</returns>
    public async Task<DataFrame> ScoreAsync(DataFrame snapshots, CancellationToken cancellationToken = default)
    {
        var scored = await ScoredAsync(snapshots, Features.All.Count, cancellationToken).ConfigureAwait(false);
        return scored.MapPartitions((IEnumerable<ScoredSnapshot> rows) => rows.Select(row => row.InWords()));
    }

    /// <summary>Only the scores of snapshots, which take a fraction of the time.</summary>
    /// <param name="snapshots">subscriber_id, as_of_date, and features: a struct of <see cref="ChurnFeatures"/>.</param>
    /// <param name="cancellationToken">Stops waiting for the schema and the model's upload.</param>
    /// <returns>subscriber_id, as_of_date, features, score.</returns>
    public Task<DataFrame> ScoreAloneAsync(DataFrame snapshots, CancellationToken cancellationToken = default) => ScoredAsync(snapshots, 0, cancellationToken);

    private Task<DataFrame> ScoredAsync(DataFrame snapshots, int reasons, CancellationToken cancellationToken)
    {
        // Models are trained on floats: a double next to a threshold would go another way.
        var features = Features.All.Select(feature => Col($"features.{feature.Name}").Cast("float").As(feature.Name));
        return snapshots.Select([Col("subscriber_id"), Col("as_of_date"), Col("features"), .. features])
            .ScoreAsync(_model, new() { Keys = ["subscriber_id", "as_of_date", "features"], Reasons = reasons }, cancellationToken);
    }
}
