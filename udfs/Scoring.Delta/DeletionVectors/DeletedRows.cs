using System.Numerics;

namespace Reelhouse.Scoring.Delta.DeletionVectors;

/// <summary>The deleted rows of one data file, by their number in it.</summary>
internal sealed class DeletedRows(long rows)
{
    private readonly ulong[] _words = new ulong[(rows + 63) / 64];

    public long Count => _words.Sum(word => (long)BitOperations.PopCount(word));

    public bool this[long row] => (_words[row >> 6] >> (int)(row & 63) & 1) != 0;

    /// <exception cref="FormatException">The file has no such row.</exception>
    public void Add(long row)
    {
        if ((ulong)row >= (ulong)rows) throw new FormatException($"a deletion vector deletes row {row} of a file of {rows} rows");
        _words[row >> 6] |= 1UL << (int)(row & 63);
    }

    public bool AnyIn(long start, int count)
    {
        for (var row = start; row < start + count; row++)
        {
            if ((row & 63) == 0 && row + 64 <= start + count)
            {
                if (_words[row >> 6] != 0) return true;
                row += 63;
            }
            else if (this[row])
            {
                return true;
            }
        }

        return false;
    }
}
