using System.Globalization;
using System.Text.RegularExpressions;

namespace Reelhouse.Spark.Sql.Types;

/// <summary>The names by which JSON schemas and SQL know the types without parts.</summary>
internal static partial class DataTypeNames
{
    private static readonly Dictionary<string, DataType> Plain = new(StringComparer.OrdinalIgnoreCase)
    {
        ["void"] = new NullType(),
        ["null"] = new NullType(),
        ["boolean"] = new BooleanType(),
        ["binary"] = new BinaryType(),
        ["byte"] = new ByteType(),
        ["tinyint"] = new ByteType(),
        ["short"] = new ShortType(),
        ["smallint"] = new ShortType(),
        ["int"] = new IntegerType(),
        ["integer"] = new IntegerType(),
        ["long"] = new LongType(),
        ["bigint"] = new LongType(),
        ["float"] = new FloatType(),
        ["real"] = new FloatType(),
        ["double"] = new DoubleType(),
        ["decimal"] = new DecimalType(),
        ["dec"] = new DecimalType(),
        ["numeric"] = new DecimalType(),
        ["string"] = new StringType(),
        ["date"] = new DateType(),
        ["time"] = new TimeType(),
        ["variant"] = new VariantType(),
        ["timestamp"] = new TimestampType(),
        ["timestamp_ltz"] = new TimestampType(),
        ["timestamp_ntz"] = new TimestampNTZType(),
        ["interval"] = new CalendarIntervalType(),
    };

    /// <summary>The type of this name, with its numbers in brackets if it has any; null when no type is called so.</summary>
    public static DataType? Find(string name)
    {
        if (Plain.TryGetValue(name.Trim(), out var plain)) return plain;
        if (Interval().Match(name) is { Success: true } interval) return ReadInterval(interval);
        if (Collated().Match(name) is { Success: true } collated) return new StringType(collated.Groups["collation"].Value);
        return WithArguments().Match(name) is { Success: true } match
            ? ReadWithArguments(match.Groups["name"].Value.ToLowerInvariant(), [.. match.Groups["argument"].Captures.Select(each => each.Value.Trim())])
            : null;
    }

    private static DataType? ReadWithArguments(string name, string[] arguments) => (name, arguments.Length) switch
    {
        ("decimal" or "dec" or "numeric", 1) => new DecimalType(Number(arguments[0])),
        ("decimal" or "dec" or "numeric", 2) => new DecimalType(Number(arguments[0]), Number(arguments[1])),
        ("char" or "character", 1) => new CharType(Number(arguments[0])),
        ("varchar", 1) => new VarcharType(Number(arguments[0])),
        ("time", 1) => new TimeType(Number(arguments[0])),
        ("geometry", 1) => new GeometryType(SpatialReference.Number(arguments[0])),
        ("geography", 1 or 2) => new GeographyType(SpatialReference.Number(arguments[0])),
        _ => null,
    };

    private static DataType? ReadInterval(Match match)
    {
        var start = match.Groups["start"].Value;
        var end = match.Groups["end"] is { Success: true } group ? group.Value : start;
        if (Enum.TryParse<DayTimeField>(start, true, out var day) && Enum.TryParse<DayTimeField>(end, true, out var second))
            return new DayTimeIntervalType(day, second);
        return Enum.TryParse<YearMonthField>(start, true, out var year) && Enum.TryParse<YearMonthField>(end, true, out var month)
            ? new YearMonthIntervalType(year, month)
            : null;
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"'{text}' is not a whole number, as a type's argument must be.");

    [GeneratedRegex(@"^\s*(?<name>\w+)\s*\((?:(?<argument>[^,()]+),?)+\)\s*$")]
    private static partial Regex WithArguments();

    [GeneratedRegex(@"^\s*interval\s+(?<start>[a-z]+)(?:\s+to\s+(?<end>[a-z]+))?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Interval();

    [GeneratedRegex(@"^\s*string\s+collate\s+(?<collation>\w+)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Collated();
}
