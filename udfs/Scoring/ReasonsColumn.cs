using System.Runtime.InteropServices;
using Apache.Arrow;
using Apache.Arrow.Types;
using Reelhouse.Trees;

namespace Reelhouse.Scoring;

/// <summary>Makes the column of reasons: for each row a list of features and what they add to its raw score.</summary>
internal sealed class ReasonsColumn
{
    private static readonly StructType Reason = new([new("feature", StringType.Default, false), new("contribution", DoubleType.Default, false)]);

    private readonly TreeModel _model;
    private readonly int _count;
    private int[] _features = [];
    private byte[] _contributions = [];
    private byte[] _offsets = [];

    public ReasonsColumn(TreeModel model, int count) => (_model, _count) = (model, Math.Min(count, model.Features.Count));

    public Field Field { get; } = new("reasons", new ListType(new Field("element", Reason, false)), nullable: false);

    public IArrowArray Of(IReadOnlyList<IArrowArray> features, int rows)
    {
        var length = rows * _count;
        if (_features.Length < length) (_features, _contributions) = (new int[length], new byte[length * sizeof(double)]);
        _model.TopReasons(features, _count, _features.AsSpan(0, length), MemoryMarshal.Cast<byte, double>(_contributions.AsSpan(0, length * sizeof(double))));
        var names = new StringArray.Builder().Reserve(length);
        foreach (var feature in _features.AsSpan(0, length)) names.Append(_model.Features[feature].Name);
        var contributions = new DoubleArray(new(_contributions.AsMemory(0, length * sizeof(double))), ArrowBuffer.Empty, length, 0, 0);
        var reasons = new StructArray(Reason, length, [names.Build(), contributions], ArrowBuffer.Empty, 0);
        return new ListArray(Field.DataType, rows, ListOffsets.OfEqual(ref _offsets, rows, _count), reasons, ArrowBuffer.Empty, 0);
    }
}
