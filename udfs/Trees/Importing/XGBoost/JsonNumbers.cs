namespace Reelhouse.Trees.Importing.XGBoost;

/// <summary>XGBoost's JSON has bare NaN, Infinity and -Infinity, which are no JSON: they are put in quotes.</summary>
internal static class JsonNumbers
{
    private static readonly byte[][] Words = ["NaN"u8.ToArray(), "Infinity"u8.ToArray(), "-Infinity"u8.ToArray()];

    public static ReadOnlyMemory<byte> Quoted(ReadOnlyMemory<byte> json)
    {
        var span = json.Span;
        if (span.IndexOf("NaN"u8) < 0 && span.IndexOf("Infinity"u8) < 0) return json;
        var quoted = new MemoryStream(json.Length + 1024);
        var (copied, isText) = (0, false);
        for (var at = 0; at < span.Length; at++)
        {
            if (isText)
            {
                if (span[at] == '\\') at++;
                else if (span[at] == '"') isText = false;
                continue;
            }

            if (span[at] == '"') isText = true;
            if (span[at] is not ((byte)'N' or (byte)'I' or (byte)'-') || Word(span[at..]) is not { } word) continue;
            quoted.Write(span[copied..at]);
            quoted.WriteByte((byte)'"');
            quoted.Write(word);
            quoted.WriteByte((byte)'"');
            copied = at + word.Length;
            at = copied - 1;
        }

        quoted.Write(span[copied..]);
        return quoted.GetBuffer().AsMemory(0, (int)quoted.Length);
    }

    private static byte[]? Word(ReadOnlySpan<byte> rest)
    {
        foreach (var word in Words)
        {
            if (rest.StartsWith(word)) return word;
        }

        return null;
    }
}
