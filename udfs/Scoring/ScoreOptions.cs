using Reelhouse.Trees;

namespace Reelhouse.Scoring;

/// <summary>What comes of scoring a data frame.</summary>
public sealed record ScoreOptions
{
    /// <summary>The columns that go along with the scores, such as the row's key; none by default. All others but the model's features stay where they are.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>The name of the column of scores, <c>score</c> by default: a double, or an array of doubles for a model of several outputs.</summary>
    public string ScoreColumn { get; init; } = "score";

    /// <summary>Predictions by default.</summary>
    public ScoreKind Kind { get; init; }

    /// <summary>
    /// How many of the features that move the raw score most are told in the column <see cref="ReasonsColumn"/>, an array of structs of <c>feature</c> and <c>contribution</c>; 0 by default, and then there is no such column.
    /// </summary>
    public int Reasons { get; init; }

    /// <summary>The name of the column of reasons, <c>reasons</c> by default.</summary>
    public string ReasonsColumn { get; init; } = "reasons";
}
