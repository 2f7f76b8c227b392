using System.Globalization;
using System.Text.RegularExpressions;

namespace Reelhouse.Spark.Engine.Java;

/// <summary>Reads what <c>java -version</c> writes.</summary>
internal static partial class JavaVersion
{
    /// <summary>The feature release: 17 of "17.0.15", 8 of "1.8.0_392"; null where the lines name none.</summary>
    public static int? Feature(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            if (VersionLine().Match(line) is not { Success: true } match)
                continue;
            var first = int.Parse(match.Groups["first"].ValueSpan, CultureInfo.InvariantCulture);
            return first == 1 && match.Groups["second"].Success ? int.Parse(match.Groups["second"].ValueSpan, CultureInfo.InvariantCulture) : first;
        }
        return null;
    }

    [GeneratedRegex("version \"(?<first>\\d+)(\\.(?<second>\\d+))?")]
    private static partial Regex VersionLine();
}
