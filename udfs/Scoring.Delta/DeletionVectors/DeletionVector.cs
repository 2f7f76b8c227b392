using System.Buffers.Binary;

namespace Reelhouse.Scoring.Delta.DeletionVectors;

/// <summary>Where a data file's deleted rows are told. See https://github.com/delta-io/delta/blob/master/PROTOCOL.md#deletion-vectors.</summary>
/// <param name="StorageType"><c>i</c>: in the log itself, <c>u</c>: in a file of the table, <c>p</c>: in a file elsewhere.</param>
/// <param name="PathOrInline">Text, by the kind of storage.</param>
/// <param name="Offset">Where it begins in its file.</param>
/// <param name="Size">How many bytes it has.</param>
/// <param name="Cardinality">How many rows it deletes.</param>
internal sealed record DeletionVector(string StorageType, string PathOrInline, int? Offset, int Size, long Cardinality)
{
    private const int IdCharacters = 20;

    /// <summary>The vector's bytes, if the log has them.</summary>
    public byte[]? Inline => StorageType == "i" ? Z85.Decode(PathOrInline)[..Size] : null;

    /// <summary>How many bytes it takes in its file, with its length and its checksum.</summary>
    public int StoredSize => Size + (2 * sizeof(int));

    /// <summary>The file that holds it, as text that is not escaped.</summary>
    /// <param name="location">The table's folder.</param>
    /// <exception cref="FormatException">It is in no file, or in a way that is not known.</exception>
    public string File(string location) => StorageType switch
    {
        "u" when PathOrInline.Length >= IdCharacters =>
            $"{location}/{(PathOrInline.Length > IdCharacters ? $"{PathOrInline[..^IdCharacters]}/" : "")}deletion_vector_{new Guid(Z85.Decode(PathOrInline.AsSpan()[^IdCharacters..]), bigEndian: true)}.bin",
        "p" => Uri.UnescapeDataString(PathOrInline),
        _ => throw new FormatException($"a deletion vector is stored in a way that is not known, '{StorageType}'"),
    };

    /// <summary>The vector's bytes out of what stands in its file from <see cref="Offset"/> on: its length, itself and its checksum.</summary>
    /// <exception cref="FormatException">They are damaged.</exception>
    public ReadOnlySpan<byte> Unwrap(ReadOnlySpan<byte> stored)
    {
        if (stored.Length != StoredSize || BinaryPrimitives.ReadInt32BigEndian(stored) != Size)
            throw new FormatException($"a deletion vector of {Size} bytes is not where the log says");
        var vector = stored.Slice(sizeof(int), Size);
        return System.IO.Hashing.Crc32.HashToUInt32(vector) == BinaryPrimitives.ReadUInt32BigEndian(stored[^sizeof(int)..])
            ? vector
            : throw new FormatException("a deletion vector has another checksum than its file says");
    }
}
