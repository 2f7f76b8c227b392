using System.Text;
using Reelhouse.Trees.Columns;
using Reelhouse.Trees.Compiling;
using Reelhouse.Trees.Ensembles;
using Reelhouse.Trees.Kernels;

namespace Reelhouse.Trees;

/// <summary>
/// An ensemble of trees, ready to score. It does not change, any number of threads may use it at once, and scoring a batch allocates nothing once a thread has scored one of that model.
/// Raw scores are sums of doubles in the order of the trees, as LightGBM's are: bit for bit, whatever the processor.
/// </summary>
public sealed partial class TreeModel : IScorer
{
    private readonly ModelInputs _inputs;
    private readonly CompiledEnsemble _compiled;
    private readonly RowScorer _rows;

    internal TreeModel(Ensemble ensemble)
    {
        Ensemble = ensemble;
        _inputs = new(ensemble.Features, ensemble.HasSingleInputs);
        _compiled = new(ensemble);
        _rows = new(ensemble, _compiled);
    }

    /// <inheritdoc />
    public IReadOnlyList<Feature> Features => Ensemble.Features;

    /// <inheritdoc />
    public int OutputCount => Ensemble.OutputCount;

    /// <summary>The library and format that the model came from.</summary>
    public string Source => Ensemble.Source;

    /// <summary>How many trees there are, those of all outputs together.</summary>
    public int TreeCount => Ensemble.Trees.Length;

    /// <summary>How many leaves its trees have together.</summary>
    public int LeafCount => Ensemble.Trees.Sum(tree => tree.Leaves.Length);

    /// <summary>The most splits on a way from a root to a leaf.</summary>
    public int Depth => Ensemble.Trees.Select(tree => tree.Depth()).DefaultIfEmpty().Max();

    /// <summary>What makes a prediction of raw scores, such as <c>Sigmoid</c>, <c>Softmax</c> or <c>Identity</c>.</summary>
    public string Prediction => Ensemble.Transform.Kind.ToString();

    /// <summary>Whether contributions of features can be worked out: where the file says how much training data came to each split, and no leaf is linear.</summary>
    public bool CanExplain => Ensemble.Trees.All(tree => tree.LinearLeaves is null && (tree.Covers is not null || tree.Splits.Length == 0));

    /// <summary>The code of a category, as spans and <see cref="ScoreRow"/> take it: its place in <see cref="Feature.Categories"/>.</summary>
    /// <param name="feature">The feature's place in <see cref="Features"/>.</param>
    /// <param name="category">The category's text.</param>
    /// <returns>NaN, which is missing, for a text that was not there in training.</returns>
    /// <exception cref="ArgumentException">The model knows no categories for the feature.</exception>
    public double CategoryOf(int feature, string category) => _inputs.Names(feature) is { } names
        ? names.Of(Encoding.UTF8.GetBytes(category))
        : throw new ArgumentException($"the model knows no categories for the feature {Features[feature].Name}", nameof(feature));

    /// <summary>Whether splits ask a feature for its category, by text or by number, instead of comparing its size.</summary>
    /// <param name="feature">The feature's place in <see cref="Features"/>.</param>
    public bool IsCategory(int feature) =>
        Features[feature].Categories is not null || Ensemble.Trees.Any(tree => tree.Splits.Any(split => split.Feature == feature && split.Decision.Comparison is Comparison.Category));

    internal Ensemble Ensemble { get; }
}
