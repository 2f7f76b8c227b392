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
