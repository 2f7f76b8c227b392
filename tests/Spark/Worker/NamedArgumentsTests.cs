using Reelhouse.Spark.Worker.Spark42;
using Reelhouse.Spark.Worker.Spark42.Evaluations;

namespace Reelhouse.Spark.Tests.Worker;

/// <summary>Arguments that SQL gives by name.</summary>
public sealed class NamedArgumentsTests
{
    private static readonly string[] Parameters = ["id", "word", "rate"];

    [Fact]
    public void names_put_arguments_in_the_functions_order() =>
        Assert.Equal([0, 2, 1], Ordered(new(0), new(1, "rate"), new(2, "word")).Select(argument => argument.Offset));

    [Fact]
    public void a_parameter_without_an_argument_is_named() => Assert.Equal(
        "The call gives no argument for 'word' of (id, word, rate).", Assert.Throws<ArgumentException>(() => Ordered(new(0), new(1, "rate"))).Message);

    [Fact]
    public void an_argument_given_twice_is_refused() =>
        Assert.Contains("Argument 2 of the call", Assert.Throws<ArgumentException>(() => Ordered(new(0), new(1, "id"), new(2, "rate"))).Message, StringComparison.Ordinal);

    [Fact]
    public void a_windows_bounds_stay_before_the_arguments() =>
        Assert.Equal([0, 1, 3, 2], NamedArguments.InOrder([new(0), new(1), new(2, "rate"), new(3, "id")], ["id", "rate"], leading: 2).Select(argument => argument.Offset));

    private static IReadOnlyList<UdfArgument> Ordered(params UdfArgument[] arguments) => NamedArguments.InOrder(arguments, Parameters);
}
