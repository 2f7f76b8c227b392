using Reelhouse.Trees.Ensembles;

namespace Reelhouse.Trees.Compiling;

/// <summary>
/// The columns of byte codes that a model's splits compare instead of values: one for each way of deciding by a feature, of at most 254 thresholds, and one for each category set.
/// With them every split is the same comparison, whatever it says of missing values and categories.
/// </summary>
internal sealed class VirtualColumns
{
    /// <summary>Codes are -128 … 126 by count, 127 is kept for what is missing and goes right.</summary>
    private const int ThresholdsPerColumn = 254;

    private const sbyte Left = sbyte.MinValue;
    private const sbyte Right = sbyte.MaxValue;

    /// <summary>A vector of floats: tables are read by whole vectors, and begin on a line.</summary>
    private const int SmallestTable = 16;

    private readonly Dictionary<ColumnKey, double[]> _thresholds;
    private readonly Dictionary<ColumnKey, int> _columns = [];
    private readonly List<double[]> _tables = [];
    private readonly List<sbyte[]> _categoryCodes = [];
    private int _tableLength;

    public VirtualColumns(Ensemble ensemble)
    {
        _thresholds = ensemble.Trees.SelectMany(tree => tree.Splits).GroupBy(split => ColumnKey.Of(split))
            .ToDictionary(group => group.Key, group => group.Select(split => split.Threshold).Distinct().Order().ToArray());
        Features = [.. _thresholds.Keys.GroupBy(key => key.Feature).OrderBy(group => group.Key).Select(group => Plan(group.Key, [.. group], ensemble))];
        (Singles, Nearest, Doubles) = (new(_tableLength), new(_tableLength), new(_tableLength));
        var offset = 0;
        foreach (var sorted in _tables)
        {
            var (levels, length) = (LevelTable.Levels(sorted.Length), Length(sorted.Length));
            LevelTable.Fill(Array.ConvertAll(sorted, RoundDown), float.PositiveInfinity, Singles.Span.Slice(offset, length), levels);
            LevelTable.Fill(Array.ConvertAll(sorted, value => (float)value), float.PositiveInfinity, Nearest.Span.Slice(offset, length), levels);
            LevelTable.Fill(sorted, double.PositiveInfinity, Doubles.Span.Slice(offset, length), levels);
            offset += length;
        }

        CategoryCodes = new([.. _categoryCodes.SelectMany(codes => codes)]);
    }

    public FeaturePlan[] Features { get; }

    public int Count { get; private set; }

    /// <summary>Level tables of thresholds rounded down to floats: a float exceeds the one if it exceeds the other.</summary>
    public AlignedArray<float> Singles { get; }

    /// <summary>Level tables of thresholds rounded to the nearest float, as doubles are to compare with them: only where both are equal must the doubles themselves be compared.</summary>
    public AlignedArray<float> Nearest { get; }

    public AlignedArray<double> Doubles { get; }

    public AlignedArray<sbyte> CategoryCodes { get; }

    /// <summary>The column that a split reads, and the code above which a row goes right.</summary>
    public (int Column, sbyte Code) Of(in Split split)
    {
        var key = ColumnKey.Of(split);
        if (split.Decision.Comparison is not Comparison.LessOrEqual) return (_columns[key], Left);
        var rank = Array.BinarySearch(_thresholds[key], split.Threshold);
        return (_columns[key] + (rank / ThresholdsPerColumn), (sbyte)((rank % ThresholdsPerColumn) + Left));
    }

    private FeaturePlan Plan(int feature, ColumnKey[] keys, Ensemble ensemble)
    {
        var numbers = keys.Where(key => key.Decision.Comparison is Comparison.LessOrEqual).SelectMany(Numbers).ToArray();
        var categories = keys.Where(key => key.Decision.Comparison is Comparison.Category).Select(key => CategoryOf(key, ensemble.Sets[key.Set])).ToArray();
        var equalities = keys.Where(key => key.Decision.Comparison is Comparison.Equal).Select(Equal).ToArray();
        return new(feature, numbers, categories, equalities);
    }

    private IEnumerable<NumberColumn> Numbers(ColumnKey key)
    {
        _columns[key] = Count;
        foreach (var chunk in _thresholds[key].Chunk(ThresholdsPerColumn))
        {
            var zero = (sbyte)(chunk.Count(threshold => threshold < 0) + Left);
            var missing = key.Decision.Missing is Missing.None ? zero : Default(key.Decision);
            var isZeroMissing = key.Decision.Missing is Missing.Zero;
            yield return new(
                Count++, LevelTable.Levels(chunk.Length), _tableLength, missing,
                isZeroMissing ? float.BitIncrement((float)Decision.ZeroThreshold) : 0, Limit(key.Decision));
            _tables.Add(chunk);
            _tableLength += Length(chunk.Length);
        }
    }

    private CategoryColumn CategoryOf(ColumnKey key, CategorySet set)
    {
        var nan = Default(key.Decision);
        var codes = new sbyte[Category.ByteCount];
        for (var category = 0; category <= Category.LargestByte; category++) codes[category] = set.Contains(category) ? Left : Right;
        codes[Category.NaNByte] = nan;
        codes[Category.OtherByte] = Right;
        _categoryCodes.Add(codes);
        _columns[key] = Count;
        return new(Count++, set, nan, (_categoryCodes.Count - 1) * Category.ByteCount);
    }

    private EqualColumn Equal(ColumnKey key)
    {
        _columns[key] = Count;
        var missing = key.Decision.Missing is Missing.None ? (key.Value == 0 ? Left : Right) : Default(key.Decision);
        return new(Count++, key.Value, missing, Limit(key.Decision));
    }

    private static double Limit(Decision decision) => decision.Missing is Missing.Zero ? double.BitIncrement(Decision.ZeroThreshold) : 0;

    private static sbyte Default(Decision decision) => decision.DefaultLeft ? Left : Right;

    private static int Length(int thresholds) => Math.Max(SmallestTable, 1 << LevelTable.Levels(thresholds));

    private static float RoundDown(double value) => (float)value is var rounded && rounded > value ? float.BitDecrement(rounded) : (float)value;
}
