using System.Buffers.Binary;
using System.Security.Cryptography;
using Reelhouse.Trees.Ensembles;

namespace Reelhouse.Trees.Format;

/// <summary>
/// A model file: eight bytes that say what it is, four of the version, four of the body's length, the body, and the body's SHA-256. So one that is cut off, damaged or of a later version is known before it is read.
/// </summary>
internal static class ModelFile
{
    private const int Version = 1;

    private static ReadOnlySpan<byte> Magic => "RHTREES\n"u8;

    private static int HeaderLength => Magic.Length + (2 * sizeof(int));

    public static byte[] Write(Ensemble ensemble)
    {
        var body = EnsembleFormat.Write(ensemble);
        var file = new byte[HeaderLength + body.Length + SHA256.HashSizeInBytes];
        Magic.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(Magic.Length), Version);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(Magic.Length + sizeof(int)), body.Length);
        body.CopyTo(file.AsSpan(HeaderLength));
        SHA256.HashData(body, file.AsSpan(HeaderLength + body.Length));
        return file;
    }

    public static bool IsOne(ReadOnlySpan<byte> file) => file.StartsWith(Magic);

    public static Ensemble Read(ReadOnlySpan<byte> file)
    {
        if (!IsOne(file) || file.Length < HeaderLength) throw new ModelException("byte 0: this is no model file of Reelhouse.Trees; models of other libraries have readers of their own");
        var version = BinaryPrimitives.ReadInt32LittleEndian(file[Magic.Length..]);
        if (version != Version) throw new ModelException($"byte {Magic.Length}: the file is of version {version}; this library reads {Version}");
        var length = BinaryPrimitives.ReadInt32LittleEndian(file[(Magic.Length + sizeof(int))..]);
        if (file.Length - HeaderLength - SHA256.HashSizeInBytes != length)
        {
            throw new ModelException($"the file has {file.Length} bytes; it says of itself {(long)HeaderLength + length + SHA256.HashSizeInBytes}: it is cut off, or something follows it");
        }

        var body = file.Slice(HeaderLength, length);
        if (!SHA256.HashData(body).AsSpan().SequenceEqual(file[(HeaderLength + length)..])) throw new ModelException("the bytes are not those that were written: the checksum differs");
        return EnsembleFormat.Read(body);
    }
}
