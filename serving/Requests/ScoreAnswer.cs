using System.Text.Json;
using System.Text.Json.Serialization;
using Reelhouse.Churn.Scoring;
using Reelhouse.Registry;
using Reelhouse.Serving.Champion;

namespace Reelhouse.Serving.Requests;

/// <summary>The scores of those asked for, in their order.</summary>
/// <param name="ModelVersion">The version that scored all of them.</param>
/// <param name="ModelAlias">What it was to the registry.</param>
/// <param name="Scores">A score each.</param>
internal sealed record ScoreAnswer(int ModelVersion, string ModelAlias, IReadOnlyList<ScoredSubscriber> Scores)
{
    public static ScoreAnswer Of(ChampionModel champion, SubscribersToScore asked) => new(
        champion.Version.Version,
        Alias.Champion,
        [.. champion.Scorer.Score(asked.All).Zip(asked.Ids, ScoredSubscriber.Of)]);
}

/// <summary>What the model says of one.</summary>
internal sealed record ScoredSubscriber(string? SubscriberId, double Score, string Band, IReadOnlyList<string> Reasons, decimal RevenueAtRiskUsd)
{
    public static ScoredSubscriber Of(ChurnScore score, string? id) => new(id, score.Score, score.Band, score.Reasons, score.RevenueAtRiskUsd);
}

/// <summary>The model that scores, and what it has to be given.</summary>
internal sealed record ModelAnswer(string Model, int Version, string Alias, string? Sha256, IReadOnlyList<FeatureAnswer> Features);

/// <summary>A feature to give.</summary>
internal sealed record FeatureAnswer(string Name, string Description, bool Required);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ScoreAnswer))]
[JsonSerializable(typeof(ModelAnswer))]
internal sealed partial class AnswerContext : JsonSerializerContext;
