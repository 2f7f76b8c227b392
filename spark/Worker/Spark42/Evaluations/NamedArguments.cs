namespace Reelhouse.Spark.Worker.Spark42.Evaluations;

/// <summary>Puts arguments that SQL gives by name (<c>f(rate => 2, id)</c>) where the function's method has its parameters of these names.</summary>
internal static class NamedArguments
{
    /// <summary>As many arguments as there are parameters, in their order; those without names come first, as SQL demands.</summary>
    /// <param name="arguments">The call's arguments.</param>
    /// <param name="parameters">The names of the function's parameters.</param>
    /// <param name="leading">How many arguments stay before them as they are.</param>
    /// <exception cref="ArgumentException">A name is no parameter's, or one whose argument is given already.</exception>
    public static IReadOnlyList<UdfArgument> InOrder(IReadOnlyList<UdfArgument> arguments, IReadOnlyList<string> parameters, int leading = 0)
    {
        if (arguments.All(argument => argument.Parameter is null)) return arguments;
        if (leading > 0) return [.. arguments.Take(leading), .. InOrder([.. arguments.Skip(leading)], parameters)];
        var ordered = new UdfArgument?[parameters.Count];
        for (var at = 0; at < arguments.Count; at++)
        {
            var place = arguments[at].Parameter is { } name ? PlaceOf(name, parameters) : at;
            if (place >= ordered.Length || ordered[place] is not null) throw new ArgumentException($"Argument {at + 1} of the call is one too many for ({string.Join(", ", parameters)}).");
            ordered[place] = arguments[at];
        }

        return [.. ordered.Select((argument, at) => argument ?? throw new ArgumentException($"The call gives no argument for '{parameters[at]}' of ({string.Join(", ", parameters)})."))];
    }

    private static int PlaceOf(string name, IReadOnlyList<string> parameters)
    {
        var place = parameters.ToList().IndexOf(name);
        return place >= 0 ? place : throw new ArgumentException($"The call names '{name}', but the function's parameters are ({string.Join(", ", parameters)}).");
    }
}
