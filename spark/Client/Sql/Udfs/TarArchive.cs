using System.Formats.Tar;
using System.IO.Compression;

namespace Reelhouse.Spark.Sql.Udfs;

/// <summary>Makes tar files, compressed with gzip, in memory. Entries without times or owners give the same bytes for the same content.</summary>
internal static class TarArchive
{
    public static ReadOnlyMemory<byte> Of(Action<TarWriter> write)
    {
        using var archive = new MemoryStream();
        using (var compressed = new GZipStream(archive, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(compressed))
        {
            write(tar);
        }

        return archive.GetBuffer().AsMemory(0, (int)archive.Length);
    }
}
