namespace Reelhouse.Trees.Ensembles;

/// <summary>What a model file says, whichever library wrote it. Nothing of it changes once it was checked.</summary>
internal sealed record Ensemble
{
    /// <summary>The library and format that it came from, as people name it.</summary>
    public required string Source { get; init; }

    public required Feature[] Features { get; init; }

    public required Tree[] Trees { get; init; }

    public CategorySet[] Sets { get; init; } = [];

    public int OutputCount { get; init; } = 1;

    /// <summary>What each output starts from, before the first tree.</summary>
    public double[] BaseScores { get; init; } = [0];

    /// <summary>What raw scores are divided by before the transform: the number of trees of each output where the model averages them.</summary>
    public double Divisor { get; init; } = 1;

    public Transform Transform { get; init; } = Transform.Identity;

    /// <summary>The model's own library reads features as 32-bit floats: wider ones are rounded to such before they are compared.</summary>
    public bool HasSingleInputs { get; init; }
}
