using Reelhouse.Features;
using Reelhouse.Spark.Ml.Clustering;
using Reelhouse.Spark.Ml.Evaluation;
using Reelhouse.Spark.Ml.Feature;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Ml.Functions;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Segments.Clusters;

/// <summary>Subscribers in clusters of those who are alike, by k-means of MLlib. The models and the rows stay at the server until it is disposed.</summary>
public sealed class SubscriberClusters : IAsyncDisposable
{
    private const int Fewest = 3;
    private const int Most = 5;
    private const long Seed = 1;

    // Fewer different subscribers than this for each cluster are no kind of subscriber.
    private const int LeastOfCluster = 10;

    private readonly DataFrame _subscribers;
    private readonly StandardScalerModel? _scale;
    private readonly KMeansModel? _model;

    private SubscriberClusters(DataFrame subscribers, StandardScalerModel? scale, KMeansModel? model, IReadOnlyList<NamedCluster> clusters)
    {
        _subscribers = subscribers;
        _scale = scale;
        _model = model;
        Clusters = clusters;
    }

    /// <summary>The clusters in words; none where there are too few subscribers to part them.</summary>
    public IReadOnlyList<NamedCluster> Clusters { get; }

    /// <summary>The subscribers with cluster and cluster_explanation.</summary>
    public DataFrame Rows => _model is null
        ? _subscribers.WithColumns([new("cluster", Lit("all")), new("cluster_explanation", Lit("Too few subscribers to part them"))])
        : _model.Transform(_scale!.Transform(Vectors(_subscribers)))
            .WithColumns([new("cluster", Words(cluster => cluster.Name)), new("cluster_explanation", Words(cluster => cluster.Explanation))])
            .Drop("vector", "scaled", "number");

    /// <summary>Parts subscribers into as many clusters, from 3 to 5, as lie apart best by their silhouette.</summary>
    /// <param name="subscribers">subscriber_id, features (a struct of <see cref="SegmentFeatures"/>), and what else is wanted in <see cref="Rows"/>.</param>
    /// <param name="cancellationToken">Cancels it on the server.</param>
    public static async Task<SubscriberClusters> FitAsync(DataFrame subscribers, CancellationToken cancellationToken)
    {
        // One part in one order: the first centres are drawn by place, and sums of floating-point numbers depend on their order.
        var rows = await subscribers.Coalesce(1).SortWithinPartitions("subscriber_id").PersistAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        var different = await rows.Select("features").Distinct().CountAsync(cancellationToken).ConfigureAwait(false);
        if (different < Fewest * LeastOfCluster) return new(rows, null, null, []);

        var scale = await new StandardScaler { InputCol = "vector", OutputCol = "scaled" }.FitAsync(Vectors(rows), cancellationToken).ConfigureAwait(false);
        var scaled = await scale.Transform(Vectors(rows)).PersistAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        var model = await BestAsync(scaled, Math.Min(Most, different / LeastOfCluster), cancellationToken).ConfigureAwait(false);
        var profiles = await ProfilesAsync(model.Transform(scaled), cancellationToken).ConfigureAwait(false);
        await scaled.UnpersistAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        var mean = await scale.MeanAsync(cancellationToken).ConfigureAwait(false);
        var deviation = await scale.StdAsync(cancellationToken).ConfigureAwait(false);
        return new(rows, scale, model, ClusterNaming.Of(profiles, mean.ToArray(), deviation.ToArray()));
    }

    /// <summary>Deletes the models at the server, and lets it forget the rows.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_model is not null) await _model.DisposeAsync().ConfigureAwait(false);
        if (_scale is not null) await _scale.DisposeAsync().ConfigureAwait(false);
        await _subscribers.UnpersistAsync().ConfigureAwait(false);
    }

    private static async Task<KMeansModel> BestAsync(DataFrame scaled, long most, CancellationToken cancellationToken)
    {
        var evaluator = new ClusteringEvaluator { FeaturesCol = "scaled", PredictionCol = "number" };
        var (best, bestSilhouette) = ((KMeansModel?)null, double.NegativeInfinity);
        for (var k = Fewest; k <= most; k++)
        {
            var model = await new KMeans { K = k, Seed = Seed, FeaturesCol = "scaled", PredictionCol = "number" }.FitAsync(scaled, cancellationToken).ConfigureAwait(false);
            var silhouette = await evaluator.EvaluateAsync(model.Transform(scaled), cancellationToken).ConfigureAwait(false);
            var worse = silhouette > bestSilhouette ? best : model;
            if (silhouette > bestSilhouette) (best, bestSilhouette) = (model, silhouette);
            if (worse is not null) await worse.DisposeAsync().ConfigureAwait(false);
        }

        return best!;
    }

    private static async Task<IReadOnlyList<ClusterProfile>> ProfilesAsync(DataFrame clustered, CancellationToken cancellationToken) => await clustered
        .GroupBy("number").Agg(Array([.. FeatureSets.Of<SegmentFeatures>().All.Select(feature => Avg($"features.{feature.Name}"))]).As("means"))
        .CollectAsync<ClusterProfile>(cancellationToken).ConfigureAwait(false);

    private static DataFrame Vectors(DataFrame rows) => rows
        .WithColumn("vector", ArrayToVector(Array([.. FeatureSets.Of<SegmentFeatures>().All.Select(feature => Col($"features.{feature.Name}"))])));

    private Column Words(Func<NamedCluster, string> words) => Coalesce([.. Clusters.Select(cluster => When(Col("number") == cluster.Number, Lit(words(cluster))))]);
}
