using System.Buffers.Binary;
using System.Text;

namespace Reelhouse.Spark.ProtocolWriter;

/// <summary>The string constants of a compiled Java class, in the order of its constant pool.</summary>
/// <remarks>Follows the class file format, chapter 4.4 of the Java Virtual Machine Specification.</remarks>
internal static class JavaClassStrings
{
    private const uint Magic = 0xCAFEBABE;
    private const int PoolStart = 10;
    private const byte Utf8 = 1;
    private const byte StringConstant = 8;

    public static List<string> Read(ReadOnlySpan<byte> classFile)
    {
        if (classFile.Length < PoolStart || BinaryPrimitives.ReadUInt32BigEndian(classFile) != Magic)
        {
            throw new InvalidDataException("This is not a Java class file.");
        }

        var count = BinaryPrimitives.ReadUInt16BigEndian(classFile[8..]);
        var texts = new Dictionary<int, string>();
        var strings = new List<int>();
        var position = PoolStart;
        for (var index = 1; index < count; index++)
        {
            var tag = classFile[position];
            if (tag == Utf8)
            {
                texts[index] = DecodeModifiedUtf8(classFile.Slice(position + 3, LengthAt(classFile, position)));
            }
            else if (tag == StringConstant)
            {
                strings.Add(LengthAt(classFile, position));
            }

            position += SizeOf(tag, classFile, position);
            index += IsWide(tag) ? 1 : 0;
        }

        return strings.ConvertAll(index => texts[index]);
    }

    private static int LengthAt(ReadOnlySpan<byte> classFile, int position) =>
        BinaryPrimitives.ReadUInt16BigEndian(classFile[(position + 1)..]);

    // Long and Double take two places of the pool.
    private static bool IsWide(byte tag) => tag is 5 or 6;

    private static int SizeOf(byte tag, ReadOnlySpan<byte> classFile, int position) => tag switch
    {
        Utf8 => 3 + LengthAt(classFile, position),
        3 or 4 or 9 or 10 or 11 or 12 or 17 or 18 => 5,
        5 or 6 => 9,
        7 or StringConstant or 16 or 19 or 20 => 3,
        15 => 4,
        _ => throw new InvalidDataException($"Unknown constant pool tag {tag} at byte {position}."),
    };

    private static string DecodeModifiedUtf8(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        for (var i = 0; i < bytes.Length;)
        {
            var first = bytes[i];
            if (first < 0x80)
            {
                text.Append((char)first);
                i += 1;
            }
            else if (first < 0xE0)
            {
                text.Append((char)(((first & 0x1F) << 6) | (bytes[i + 1] & 0x3F)));
                i += 2;
            }
            else
            {
                text.Append((char)(((first & 0x0F) << 12) | ((bytes[i + 1] & 0x3F) << 6) | (bytes[i + 2] & 0x3F)));
                i += 3;
            }
        }

        return text.ToString();
    }
}
