using Apache.Arrow;
using Apache.Arrow.Types;
using ParquetSharp;

namespace Reelhouse.Scoring.Delta.Columns;

/// <summary>A column that a data file holds: values without gaps, and for a column that may be null a level for each row, 0 where there is no value.</summary>
internal abstract class FileColumn<TFile>(IArrowType type, int index, bool isNullable) : ScannedColumn(type)
    where TFile : unmanaged
{
    private readonly short[] _levels = isNullable ? new short[Block.Limit] : [];
    private readonly byte[] _validity = isNullable ? new byte[(Block.Limit + 7) / 8] : [];
    private ColumnReader<TFile>? _reader;

    public sealed override void Enter(RowGroupReader group)
    {
        _reader?.Dispose();
        _reader = (ColumnReader<TFile>)group.Column(index);
    }

    public sealed override void Dispose()
    {
        _reader?.Dispose();
        base.Dispose();
    }

    public sealed override IArrowArray Read(Block block)
    {
        // A reader gives no more at once than a page has, and the values' memory is the page's.
        var values = 0;
        Begin();
        for (var row = 0; row < block.Rows;)
        {
            var levels = Levels(row);
            var target = Target(row, block.Rows - row);
            var read = (int)_reader!.ReadBatch(block.Rows - row, levels, default, target, out var count);
            if (read == 0) throw new FormatException("a column has fewer values than its row group has rows");
            Take(row, target[..(int)count], isNullable ? levels[..read] : default, read, block);
            (row, values) = (row + read, values + (int)count);
        }

        var hasNulls = values < block.Rows;
        if (hasNulls) block.Keep(_levels.AsSpan());
        return Finish(block, hasNulls);
    }

    /// <summary>A block begins.</summary>
    protected virtual void Begin()
    {
    }

    /// <summary>Room for the values of rows from one on.</summary>
    protected abstract Span<TFile> Target(int row, int rows);

    /// <summary>Takes over what was read.</summary>
    /// <param name="row">The first row.</param>
    /// <param name="values">Values without gaps.</param>
    /// <param name="levels">A level for each row; empty where all have values.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="block">The block.</param>
    protected abstract void Take(int row, Span<TFile> values, ReadOnlySpan<short> levels, int rows, Block block);

    protected abstract IArrowArray Finish(Block block, bool hasNulls);

    /// <summary>Arrow's bits of the rows that have values.</summary>
    protected (ArrowBuffer Bits, int Nulls) Validity(Block block, bool hasNulls)
    {
        if (!hasNulls) return (ArrowBuffer.Empty, 0);
        _validity.AsSpan().Clear();
        var there = 0;
        for (var row = 0; row < block.Count; row++)
        {
            if (_levels[row] == 0) continue;
            _validity[row >> 3] |= (byte)(1 << (row & 7));
            there++;
        }

        return there == block.Count ? (ArrowBuffer.Empty, 0) : (new(_validity.AsMemory(0, (block.Count + 7) / 8)), block.Count - there);
    }

    private Span<short> Levels(int row) => isNullable ? _levels.AsSpan(row) : default;
}
