using System.Reflection;
using Reelhouse.Spark.Rows.Reading;
using Reelhouse.Spark.Rows.Records;

namespace Reelhouse.Spark.Udfs.Kinds;

/// <summary>A function's parameters, for each of which a call gives an argument.</summary>
internal static class FunctionParameters
{
    /// <summary>Those that a call gives arguments for: a span to be filled is none of them.</summary>
    public static IReadOnlyList<ParameterInfo> Of(MethodInfo method) => SpanFunctions.Has(method) ? method.GetParameters()[..^1] : method.GetParameters();

    /// <summary>What to throw where a call gives another number of arguments.</summary>
    /// <param name="method">The function.</param>
    /// <param name="given">How many it was given.</param>
    /// <param name="name">What the function is called there; by default what its source calls it.</param>
    public static ArgumentException Mismatch(MethodInfo method, int given, string? name = null) =>
        new($"{name ?? SourceName.InWords(method)} takes {Listed(Of(method))}, but was given {given}.");

    private static string Listed(IReadOnlyList<ParameterInfo> parameters) => parameters.Count == 0
        ? "no arguments"
        : $"{parameters.Count} argument{(parameters.Count == 1 ? "" : "s")} ({string.Join(", ", parameters.Select(parameter => $"{TypeOf(Target.Of(parameter))} {parameter.Name}"))})";

    private static string TypeOf(Target target) => TypeNames.Of(target.Declared) + (!target.Type.IsValueType && target.Annotations?.ReadState is NullabilityState.Nullable ? "?" : "");
}
