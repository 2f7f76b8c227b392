using System.Runtime.InteropServices;
using Apache.Arrow;
using Apache.Arrow.Types;
using Reelhouse.Trees;

namespace Reelhouse.Scoring;

/// <summary>Makes the column of scores: doubles, or lists of one for each output. Its memory serves the next batch again, which is asked for when the one before was sent.</summary>
internal sealed class ScoreColumn(TreeModel model, ScoreKind kind)
{
    private byte[] _scores = [];
    private byte[] _byRow = [];
    private byte[] _offsets = [];

    public Field Field { get; } = new("score", model.OutputCount == 1 ? DoubleType.Default : new ListType(new Field("element", DoubleType.Default, false)), nullable: false);

    public IArrowArray Of(IReadOnlyList<IArrowArray> features, int rows)
    {
        var scores = Doubles(ref _scores, rows * model.OutputCount);
        model.Score(features, scores, kind);
        return model.OutputCount == 1 ? Array(_scores, rows) : Lists(scores, rows);
    }

    private ListArray Lists(ReadOnlySpan<double> scores, int rows)
    {
        var byRow = Doubles(ref _byRow, scores.Length);
        for (var output = 0; output < model.OutputCount; output++)
        {
            for (var row = 0; row < rows; row++) byRow[(row * model.OutputCount) + output] = scores[(output * rows) + row];
        }

        return new ListArray(Field.DataType, rows, ListOffsets.OfEqual(ref _offsets, rows, model.OutputCount), Array(_byRow, scores.Length), ArrowBuffer.Empty, 0);
    }

    private static DoubleArray Array(byte[] values, int length) => new(new(values.AsMemory(0, length * sizeof(double))), ArrowBuffer.Empty, length, 0, 0);

    private static Span<double> Doubles(ref byte[] memory, int length)
    {
        if (memory.Length < length * sizeof(double)) memory = new byte[length * sizeof(double)];
        return MemoryMarshal.Cast<byte, double>(memory.AsSpan(0, length * sizeof(double)));
    }
}
