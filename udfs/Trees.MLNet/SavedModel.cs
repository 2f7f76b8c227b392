using System.IO.Compression;
using System.IO.Hashing;

namespace Reelhouse.Trees.MLNet;

/// <summary>ML.NET's reader does not look at the checksums of a .zip, and can go round for ever in a tree that was damaged.</summary>
internal static class SavedModel
{
    private const long MostBytes = 1L << 31;

    /// <summary>Holds every entry to its checksum, and leaves the stream where it stood.</summary>
    public static void Check(Stream stream)
    {
        var start = stream.Position;
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true))
        {
            var left = MostBytes;
            foreach (var entry in archive.Entries)
            {
                var crc = new Crc32();
                using (var content = entry.Open()) Read(content, crc, ref left);
                if (crc.GetCurrentHashAsUInt32() != entry.Crc32) throw new ModelException($"{entry.FullName}: its checksum is another; the file is damaged");
            }
        }

        stream.Position = start;
    }

    private static void Read(Stream content, Crc32 crc, ref long left)
    {
        var buffer = new byte[1 << 16];
        for (int count; (count = content.Read(buffer)) > 0;)
        {
            left -= count;
            if (left < 0) throw new ModelException($"the model takes more than {MostBytes >> 30} GB");
            crc.Append(buffer.AsSpan(0, count));
        }
    }
}
