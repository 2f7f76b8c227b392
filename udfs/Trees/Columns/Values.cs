using Reelhouse.Trees.Compiling;

namespace Reelhouse.Trees.Columns;

/// <summary>One feature's values of one block: floats, or doubles where floats cannot hold them. What is missing is NaN.</summary>
internal sealed class Values
{
    private readonly AlignedArray<float> _singles = new(CompiledEnsemble.BlockRows);
    private readonly AlignedArray<double> _doubles = new(CompiledEnsemble.BlockRows);

    /// <summary>Which of the two hold the values.</summary>
    public bool AreDoubles { get; private set; }

    public unsafe float* Singles => _singles.Pointer;

    public unsafe double* Doubles => _doubles.Pointer;

    public unsafe double this[int row] => AreDoubles ? Doubles[row] : Singles[row];

    public Span<float> OfSingles()
    {
        AreDoubles = false;
        return _singles.Span;
    }

    public Span<double> OfDoubles()
    {
        AreDoubles = true;
        return _doubles.Span;
    }

    /// <summary>Rounds doubles to floats, for models whose own library does.</summary>
    public void Round(int rows)
    {
        if (!AreDoubles) return;
        var doubles = _doubles.Span;
        var singles = OfSingles();
        for (var row = 0; row < rows; row++) singles[row] = (float)doubles[row];
    }

    public unsafe void CopyTo(Span<double> target)
    {
        if (AreDoubles) _doubles.Span[..target.Length].CopyTo(target);
        else for (var row = 0; row < target.Length; row++) target[row] = Singles[row];
    }
}
