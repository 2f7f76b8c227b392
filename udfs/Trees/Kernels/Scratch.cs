using Reelhouse.Trees.Columns;
using Reelhouse.Trees.Compiling;

namespace Reelhouse.Trees.Kernels;

/// <summary>The memory that a thread works in, kept for its next batch: it grows to what the largest model needs, so that a batch allocates nothing.</summary>
internal sealed class Scratch
{
    [ThreadStatic]
    private static Scratch? _ofThread;

    private AlignedArray<sbyte> _codes = new(0);
    private AlignedArray<double> _sums = new(0);
    private AlignedArray<double> _linear = new(0);
    private AlignedArray<double> _contributions = new(0);
    private AlignedArray<double> _work = new(0);
    private double[] _fewRows = [];
    private double[] _virtuals = [];

    public static Scratch OfThread => _ofThread ??= new();

    public Values Values { get; } = new();

    public AlignedArray<byte> CategoryBytes { get; } = new(CompiledEnsemble.BlockRows);

    public AlignedArray<int> Categories { get; } = new(CompiledEnsemble.BlockRows);

    public AlignedArray<byte> ByteLeaves { get; } = new(CompiledEnsemble.BlockRows);

    /// <summary>The codes of one row.</summary>
    public AlignedArray<sbyte> RowCodes { get; } = new(MaskTrees.MostColumns);

    public AlignedArray<int> Leaves { get; } = new(CompiledEnsemble.BlockRows);

    /// <summary>A block of codes for each of so many virtual columns.</summary>
    public AlignedArray<sbyte> Codes(int columns) => Grown(ref _codes, columns);

    /// <summary>A block of sums for each of so many outputs.</summary>
    public AlignedArray<double> Sums(int outputs) => Grown(ref _sums, outputs);

    /// <summary>A block of values for each of so many features that linear leaves ask for.</summary>
    public AlignedArray<double> LinearValues(int features) => Grown(ref _linear, features);

    /// <summary>A block of contributions for each of so many columns.</summary>
    public AlignedArray<double> Contributions(int columns) => Grown(ref _contributions, columns);

    /// <summary>Room for so many doubles.</summary>
    public AlignedArray<double> Work(int length)
    {
        if (_work.Length < length) _work = new(length);
        return _work;
    }

    /// <summary>Values of a few rows, row after row.</summary>
    public Span<double> FewRows(int values) => Grown(ref _fewRows, values);

    /// <summary>The virtual values of one row.</summary>
    public Span<double> Virtuals(int values) => Grown(ref _virtuals, values);

    private static Span<double> Grown(ref double[] array, int length)
    {
        if (array.Length < length) array = new double[length];
        return array.AsSpan(0, length);
    }

    private static AlignedArray<T> Grown<T>(ref AlignedArray<T> array, int blocks)
        where T : unmanaged
    {
        var length = checked(blocks * CompiledEnsemble.BlockRows);
        if (array.Length < length) array = new(length);
        return array;
    }
}
