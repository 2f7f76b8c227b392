using ParquetSharp;
using ParquetSharp.IO;

namespace Reelhouse.Scoring.Delta.Storage;

/// <summary>Where a table's files are, by the scheme of their addresses: this machine's file system, or S3.</summary>
internal static class DataStorage
{
    /// <summary>Whether files of a scheme are read.</summary>
    public static bool Reads(string scheme) => scheme is "file" or "s3a" or "s3";

    /// <summary>What comes before an address's first colon; <c>file</c> for a path alone.</summary>
    public static string Scheme(string address) => address.IndexOf(":/", StringComparison.Ordinal) is > 0 and var colon ? address[..colon] : "file";

    public static ParquetFileReader OpenParquet(string address) => Scheme(address) == "file"
        ? new(LocalPath(address))
        : new(new ManagedRandomAccessFile(Open(address)));

    /// <summary>Reads a part of a file.</summary>
    /// <exception cref="EndOfStreamException">The file is shorter.</exception>
    public static byte[] Read(string address, long offset, int length)
    {
        using var file = Open(address);
        file.Position = offset;
        var bytes = new byte[length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private static Stream Open(string address) => Scheme(address) switch
    {
        "file" => File.OpenRead(LocalPath(address)),
        "s3a" or "s3" => S3Object.Open(address),
        var scheme => throw new NotSupportedException($"files of {scheme}: are not read"),
    };

    private static string LocalPath(string address) => address.StartsWith("file:", StringComparison.Ordinal) ? $"/{address["file:".Length..].TrimStart('/')}" : address;
}
