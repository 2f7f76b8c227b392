using System.Text;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Reelhouse.Spark.ProtocolWriter;

/// <summary>Finds the serialized descriptor among the strings of a class that protoc generated for Java.</summary>
/// <remarks>protoc cuts the descriptor into several string constants, one character a byte, because a constant holds at most 64 KB.</remarks>
internal static class DescriptorStrings
{
    // Field 1 (name) opens the serialized form, field 12 (syntax) closes it.
    private const char NameTag = '\n';
    private const string SyntaxEnd = "b\u0006proto3";

    public static FileDescriptorProto? Find(IReadOnlyList<string> strings, string folder)
    {
        var pieces = strings.SkipWhile(text => !Opens(text, folder)).ToList();
        if (pieces.Count == 0)
        {
            return null;
        }

        var serialized = new StringBuilder();
        foreach (var piece in pieces)
        {
            serialized.Append(piece);
            if (piece.EndsWith(SyntaxEnd, StringComparison.Ordinal))
            {
                return Parse(serialized.ToString());
            }
        }

        throw new InvalidDataException($"The descriptor that begins with '{pieces[0][..Math.Min(40, pieces[0].Length)]}' has no end.");
    }

    private static bool Opens(string text, string folder) =>
        text.Length > 2 + folder.Length && text[0] == NameTag && text.AsSpan(2).StartsWith(folder, StringComparison.Ordinal);

    private static FileDescriptorProto Parse(string serialized)
    {
        var bytes = new byte[serialized.Length];
        Encoding.Latin1.GetBytes(serialized, bytes);
        return FileDescriptorProto.Parser.ParseFrom(ByteString.CopyFrom(bytes));
    }
}
