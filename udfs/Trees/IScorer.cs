using Apache.Arrow;

namespace Reelhouse.Trees;

/// <summary>A model that turns columns of features into columns of scores. It does not change, and any number of threads may use it at once.</summary>
public interface IScorer
{
    /// <summary>What it wants, in the order in which columns are given.</summary>
    IReadOnlyList<Feature> Features { get; }

    /// <summary>How many scores a row gets: one, or one for each class.</summary>
    int OutputCount { get; }

    /// <summary>Scores the rows of Arrow columns. Numbers of every width, booleans, strings and dictionaries of categories are taken; null is missing.</summary>
    /// <param name="features">A column for each of <see cref="Features"/>, in their order, all of one length.</param>
    /// <param name="scores">Receives rows × <see cref="OutputCount"/> scores, output after output: that of row r in output o lies at o × rows + r.</param>
    /// <param name="kind">Which numbers; predictions by default.</param>
    /// <exception cref="ArgumentException">A column is missing, of another length, or of a type that is no feature; or <paramref name="scores"/> is of another length.</exception>
    void Score(IReadOnlyList<IArrowArray> features, Span<double> scores, ScoreKind kind = ScoreKind.Prediction);
}
