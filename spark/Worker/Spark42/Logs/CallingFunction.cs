using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Reelhouse.Spark.Worker.Loading;

namespace Reelhouse.Spark.Worker.Spark42.Logs;

/// <summary>The method of the program by which the worker, or a thread that a function started, came into it.</summary>
/// <param name="Class">The type's name.</param>
/// <param name="Name">The method's name; of a lambda or an iterator, that of the method that it stands in.</param>
internal sealed partial record CallingFunction(string? Class, string Name)
{
    /// <summary>That on this thread's stack; null where there is none.</summary>
    public static CallingFunction? Find() =>
        new StackTrace(fNeedFileInfo: false).GetFrames().Select(frame => frame.GetMethod()).LastOrDefault(IsOfProgram) is { } method ? Of(method) : null;

    /// <summary>A method by the names that the program's source has for it and its type.</summary>
    public static CallingFunction Of(MethodBase method)
    {
        // The compiler puts lambdas and iterators into classes of its own, which lie within the one that the source has.
        var (type, name) = (method.DeclaringType, method.Name);
        for (; type is { DeclaringType: { } outer } && type.Name.StartsWith('<'); type = outer)
            if (!type.Name.StartsWith("<>", StringComparison.Ordinal)) name = type.Name;
        return new(type?.Name, Compiled().Match(name) is { Success: true } compiled ? compiled.Groups["name"].Value : name);
    }

    private static bool IsOfProgram(MethodBase? method) => method is not null && AssemblyLoadContext.GetLoadContext(method.Module.Assembly) is ShippedAssemblies;

    // <Main>g__Local|0_0 is a local function of Main, <Main>b__0 a lambda there, <Rows>d__3 the class of the iterator Rows; one can stand within another.
    [GeneratedRegex(@"^<.*g__(?<name>[^|]+)\||^<+(?<name>[^<>]+)>")]
    private static partial Regex Compiled();
}
