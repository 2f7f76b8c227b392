using System.Globalization;

namespace Reelhouse.Spark.Ml.Linalg;

/// <summary>Numbers as Java writes them: https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/lang/Double.html#toString(double).</summary>
internal static class JavaNumbers
{
    public static string Text(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return Math.Abs(value) switch
        {
            double.NaN or double.PositiveInfinity => text,
            0 or (>= 1e-3 and < 1e7) => text.Contains('.', StringComparison.Ordinal) ? text : $"{text}.0",
            _ => Scientific(text, value),
        };
    }

    // The digits are those of .NET, which writes as few as tell the number from its neighbours too; only the point is elsewhere.
    private static string Scientific(string text, double value)
    {
        var digits = text.Split('E')[0].Replace(".", "", StringComparison.Ordinal).Trim('-').Trim('0');
        var exponent = int.Parse(value.ToString("E16", CultureInfo.InvariantCulture).Split('E')[1], CultureInfo.InvariantCulture);
        return $"{(value < 0 ? "-" : "")}{digits[0]}.{(digits.Length > 1 ? digits[1..] : "0")}E{exponent.ToString(CultureInfo.InvariantCulture)}";
    }
}
