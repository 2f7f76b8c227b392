namespace Reelhouse.Scoring.Delta.Columns;

/// <summary>Rows of a row group that are read at once, less those that are deleted.</summary>
internal sealed class Block
{
    /// <summary>The most rows of a block: small enough that its columns stay in the processor's cache.</summary>
    public const int Limit = 8192;

    private readonly bool[] _isDropped = new bool[Limit];

    /// <summary>How many rows are read.</summary>
    public int Rows { get; private set; }

    /// <summary>How many of them are not deleted.</summary>
    public int Count { get; private set; }

    public bool IsWhole => Count == Rows;

    public void Take(int rows) => (Rows, Count) = (rows, rows);

    public void Take(int rows, Func<int, bool> isDropped)
    {
        Take(rows);
        for (var row = 0; row < rows; row++)
        {
            _isDropped[row] = isDropped(row);
            if (_isDropped[row]) Count--;
        }
    }

    public bool Keeps(int row) => IsWhole || !_isDropped[row];

    /// <summary>Moves the values of rows that are kept to the front.</summary>
    public void Keep<T>(Span<T> values)
    {
        if (IsWhole) return;
        var to = 0;
        for (var row = 0; row < Rows; row++)
        {
            if (!_isDropped[row]) values[to++] = values[row];
        }
    }
}
