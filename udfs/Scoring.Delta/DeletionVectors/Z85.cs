namespace Reelhouse.Scoring.Delta.DeletionVectors;

/// <summary>Bytes as text: five characters for four bytes, the most significant first. See https://rfc.zeromq.org/spec/32.</summary>
internal static class Z85
{
    private const string Alphabet = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#";

    /// <exception cref="FormatException">The text has a character that is none of the alphabet's, or is cut off.</exception>
    public static byte[] Decode(ReadOnlySpan<char> text)
    {
        if (text.Length % 5 != 0) throw new FormatException($"{text.Length} characters are no whole number of groups of five");
        var bytes = new byte[text.Length / 5 * 4];
        for (var group = 0; group < text.Length / 5; group++)
        {
            ulong number = 0;
            foreach (var character in text.Slice(group * 5, 5))
            {
                var digit = Alphabet.IndexOf(character, StringComparison.Ordinal);
                if (digit < 0) throw new FormatException($"'{character}' is no digit of Z85");
                number = (number * 85) + (ulong)digit;
            }

            if (number > uint.MaxValue) throw new FormatException("a group of five characters is larger than four bytes");
            System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(group * 4), (uint)number);
        }

        return bytes;
    }
}
