using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Reelhouse.Trees.Tests;

/// <summary>Spoils files: bytes changed, cut out, doubled, or the end cut off; in texts also numbers.</summary>
internal static partial class Mutations
{
    private static readonly string[] Numbers = ["-1", "0", "1", "7", "2147483647", "2147483648", "-2147483648", "1e400", "-1e40", "99999999999999999999", "\"x\"", "null", "[]", "{}", "NaN"];

    /// <summary>Every spoilt file either loads or is refused with a <see cref="ModelException"/>, within the time.</summary>
    public static void AllLoadOrAreRefused(byte[] file, Action<byte[]> load, int count, bool isText, TimeSpan atMost)
    {
        var random = new Random(11);
        var (refused, clock) = (0, Stopwatch.StartNew());
        for (var number = 0; number < count; number++)
        {
            try
            {
                load(Spoil(file, isText, random));
            }
            catch (ModelException)
            {
                refused++;
            }
            catch (Exception fault)
            {
                Assert.Fail($"file {number}: {fault}");
            }
        }

        Assert.InRange(refused, count / 10, count);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, atMost);
    }

    /// <summary>The file with something wrong.</summary>
    public static byte[] Spoil(byte[] file, bool isText, Random random) => isText && random.Next(2) == 0 ? WithOtherNumber(file, random) : WithOtherBytes(file, random);

    private static byte[] WithOtherNumber(byte[] file, Random random)
    {
        var text = Encoding.UTF8.GetString(file);
        var found = Number().Matches(text);
        var place = found[random.Next(found.Count)];
        var number = random.Next(4) == 0 ? random.Next(-3, 12).ToString(CultureInfo.InvariantCulture) : Numbers[random.Next(Numbers.Length)];
        return Encoding.UTF8.GetBytes(text[..place.Index] + number + text[(place.Index + place.Length)..]);
    }

    private static byte[] WithOtherBytes(byte[] file, Random random)
    {
        var (at, length) = (random.Next(file.Length), random.Next(1, 24));
        var end = Math.Min(file.Length, at + length);
        switch (random.Next(5))
        {
            case 0: return file[..at];
            case 1: return [.. file[..at], .. file[end..]];
            case 2: return [.. file[..end], .. file[at..]];
            default:
                var spoilt = (byte[])file.Clone();
                for (var change = random.Next(1, 4); change > 0; change--) spoilt[random.Next(spoilt.Length)] = (byte)random.Next(256);
                return spoilt;
        }
    }

    [GeneratedRegex(@"-?\d+(\.\d+)?([eE][-+]?\d+)?")]
    private static partial Regex Number();
}
