namespace Reelhouse.Trees.Importing.Onnx;

/// <summary>
/// A Scaler before the trees: (x - offset) · scale in 32-bit floats. With x it never falls, each step rounded, so a threshold of its result is a threshold of x,
/// and the trees decide bit for bit as they do behind it.
/// </summary>
internal sealed class Scaling
{
    private readonly GraphNode _node;
    private readonly float[] _offsets;
    private readonly float[] _scales;

    public Scaling(GraphNode node)
    {
        _node = node;
        _offsets = Array.ConvertAll(node.Attributes.Numbers("offset"), value => (float)value);
        _scales = Array.ConvertAll(node.Attributes.Numbers("scale"), value => (float)value);
        if (_offsets.Length == 0 || _offsets.Length != _scales.Length) throw node.Refused($"it has {_offsets.Length} offsets and {_scales.Length} scales");
        if (!_offsets.All(float.IsFinite) || !_scales.All(scale => scale > 0 && float.IsFinite(scale))) throw node.Refused("not all of its scales are positive numbers");
    }

    /// <summary>How many columns it scales; one entry scales all.</summary>
    public int Count => _scales.Length;

    public void CheckColumns(int columns)
    {
        if (Count != 1 && Count != columns) throw _node.Refused($"it scales {Count} columns of {columns}");
    }

    /// <summary>The largest x whose scaled value is not above the threshold, found among all floats in their order.</summary>
    public double Unscaled(int feature, double threshold)
    {
        if (double.IsNaN(threshold) || (Count != 1 && feature >= Count)) return threshold; // The ensemble's own checks refuse both.
        var (offset, scale) = Count == 1 ? (_offsets[0], _scales[0]) : (_offsets[feature], _scales[feature]);
        long low = Ordered(BitConverter.SingleToInt32Bits(float.NegativeInfinity)), high = Ordered(BitConverter.SingleToInt32Bits(float.PositiveInfinity));
        while (low < high)
        {
            var middle = low + ((high - low + 1) / 2);
            if ((float)((float)(At(middle) - offset) * scale) <= threshold) low = middle;
            else high = middle - 1;
        }

        return At(low);

        static float At(long place) => BitConverter.Int32BitsToSingle(Ordered((int)place));
    }

    /// <summary>Bits of floats as integers that rise with them; its own inverse.</summary>
    private static int Ordered(int bits) => bits ^ ((bits >> 31) & int.MaxValue);
}
