using System.Globalization;

namespace Reelhouse.Spark.Sql;

/// <summary>Values of options as Spark reads them.</summary>
internal static class OptionText
{
    public static string Of(bool value) => value ? "true" : "false";

    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Of(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
