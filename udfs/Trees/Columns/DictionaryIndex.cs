using Apache.Arrow;

namespace Reelhouse.Trees.Columns;

/// <summary>Which entry of its dictionary a row has.</summary>
internal static class DictionaryIndex
{
    /// <summary>False where it has none.</summary>
    public static bool TryRead(DictionaryArray column, int row, out int entry)
    {
        entry = 0;
        if (column.Indices.IsNull(row)) return false;
        var index = Index(column.Indices, row);
        if (index < 0 || index >= column.Dictionary.Length) return false;
        entry = (int)index;
        return true;
    }

    private static long Index(IArrowArray indices, int row) => indices switch
    {
        Int8Array bytes => bytes.Values[row],
        Int16Array shorts => shorts.Values[row],
        Int32Array ints => ints.Values[row],
        Int64Array longs => longs.Values[row],
        UInt8Array bytes => bytes.Values[row],
        UInt16Array shorts => shorts.Values[row],
        UInt32Array ints => ints.Values[row],
        _ => throw new ArgumentException($"a dictionary is indexed by {indices.Data.DataType.Name}; integers of 8 to 64 bits with a sign, and of 8 to 32 without, are read"),
    };
}
