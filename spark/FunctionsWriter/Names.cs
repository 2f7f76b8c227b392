namespace Reelhouse.Spark.FunctionsWriter;

/// <summary>C# names for Spark's.</summary>
internal static class Names
{
    // Words that Spark writes together and Microsoft.Spark does not.
    private static readonly Dictionary<string, string> Spelled = new()
    {
        ["bitwise_not"] = "BitwiseNOT",
        ["dayname"] = "DayName",
        ["dayofmonth"] = "DayOfMonth",
        ["dayofweek"] = "DayOfWeek",
        ["dayofyear"] = "DayOfYear",
        ["endswith"] = "EndsWith",
        ["from_unixtime"] = "FromUnixTime",
        ["ifnull"] = "IfNull",
        ["isnan"] = "IsNaN",
        ["isnotnull"] = "IsNotNull",
        ["isnull"] = "IsNull",
        ["monthname"] = "MonthName",
        ["nanvl"] = "NaNvl",
        ["nullif"] = "NullIf",
        ["nullifzero"] = "NullIfZero",
        ["shiftleft"] = "ShiftLeft",
        ["shiftright"] = "ShiftRight",
        ["shiftrightunsigned"] = "ShiftRightUnsigned",
        ["startswith"] = "StartsWith",
        ["typeof"] = "TypeOf",
        ["unbase64"] = "UnBase64",
        ["weekday"] = "WeekDay",
        ["weekofyear"] = "WeekOfYear",
        ["zeroifnull"] = "ZeroIfNull",
    };

    // Names that differ from others only by case once in C#: the same function under a second name.
    private static readonly HashSet<string> SecondNames = ["dateadd", "datediff", "datepart"];

    private static readonly HashSet<string> Keywords = ["char", "default", "string", "base", "object", "event", "is", "in"];

    /// <summary>Whether the function is another one under a second name, which C# would not tell from the first.</summary>
    public static bool IsSecond(string function) => SecondNames.Contains(function);

    /// <summary><c>date_add</c> becomes <c>DateAdd</c>.</summary>
    public static string Method(string function) =>
        Spelled.TryGetValue(function, out var spelled) ? spelled : string.Concat(function.Split('_').Select(Capitalized));

    /// <summary><c>null_replacement</c> becomes <c>nullReplacement</c>.</summary>
    public static string Parameter(string parameter)
    {
        var pascal = string.Concat(parameter.Split('_').Select(Capitalized));
        var camel = char.ToLowerInvariant(pascal[0]) + pascal[1..];
        return Keywords.Contains(camel) ? "@" + camel : camel;
    }

    private static string Capitalized(string word) => word.Length == 0 ? "" : char.ToUpperInvariant(word[0]) + word[1..];
}
