using System.Reflection;
using System.Text.RegularExpressions;

namespace Reelhouse.Spark.Udfs;

/// <summary>A method by the names that the program's source has for it and its type.</summary>
/// <param name="Class">The type's name.</param>
/// <param name="Name">The method's name; of a lambda or an iterator, that of the method that it stands in.</param>
internal sealed partial record SourceName(string? Class, string Name)
{
    public static SourceName Of(MethodBase method)
    {
        // The compiler puts lambdas and iterators into classes of its own, which lie within the one that the source has.
        var (type, name) = (method.DeclaringType, method.Name);
        for (; type is { DeclaringType: { } outer } && type.Name.StartsWith('<'); type = outer)
            if (!type.Name.StartsWith("<>", StringComparison.Ordinal)) name = type.Name;
        return new(type?.Name, Compiled().Match(name) is { Success: true } compiled ? compiled.Groups["name"].Value : name);
    }

    /// <summary>The method as messages call it.</summary>
    public static string InWords(MethodBase method) => Of(method) is var name && Lambda().IsMatch(method.Name) ? $"the lambda in {name.Class}.{name.Name}" : name.Name;

    // <Main>g__Local|0_0 is a local function of Main, <Main>b__0 a lambda there, <Rows>d__3 the class of the iterator Rows; one can stand within another.
    [GeneratedRegex(@"^<.*g__(?<name>[^|]+)\||^<+(?<name>[^<>]+)>")]
    private static partial Regex Compiled();

    [GeneratedRegex(@">b__[^>]*$")]
    private static partial Regex Lambda();
}
