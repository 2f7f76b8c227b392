using Reelhouse.Spark.Udfs.Capture;
using Reelhouse.Spark.Udfs.Commands;

namespace Reelhouse.Spark.Tests.Udfs;

/// <summary>Captured variables go out as data and come back in another object; what is no data is refused by its name.</summary>
public sealed class ClosureTests
{
    private readonly int _field = 3;

    private enum Colour
    {
        Red,
        Blue,
    }

    [Fact]
    public void captured_values_come_back_as_they_were()
    {
        var rate = 1.5;
        var names = new List<string> { "ada", "it's" };
        var limits = new Dictionary<string, decimal?> { ["basic"] = 9.99m, ["free"] = null };
        var day = new DateOnly(2023, 7, 1);
        var colour = Colour.Blue;
        var shop = new Shop("s1", [1, 2]);

        var again = Again(() => $"{rate} {string.Join('|', names)} {limits["basic"]} {limits["free"]} {day:O} {colour} {shop.Name} {shop.Sizes[1]}");

        Assert.Equal($"{rate} ada|it's 9.99  2023-07-01 Blue s1 2", again());
    }

    [Fact]
    public void numbers_that_are_no_numbers_come_back_too()
    {
        double[] values = [double.NaN, double.PositiveInfinity, -0.0, double.Epsilon];
        Assert.Equal(values, Again(() => values)());
    }

    [Fact]
    public void variables_of_an_outer_scope_come_along()
    {
        var outer = 10;
        Func<int> Make(int inner) => () => outer + inner;
        Assert.Equal(12, Again(Make(2))());
    }

    [Fact]
    public void a_function_without_captured_values_carries_none() => Assert.Null(Closure.Write((long a) => a + 1));

    [Fact]
    public void what_only_a_neighbour_captures_is_left_out()
    {
        using var stream = new MemoryStream();
        var factor = 2;
        Func<long> neighbour = () => stream.Length;
        Func<int> function = () => factor;

        Assert.Equal(2, Again(function)());
        Assert.Equal(0, neighbour());
    }

    [Fact]
    public void what_an_iterator_within_uses_comes_along()
    {
        var step = 5;
        IEnumerable<int> Steps(int count)
        {
            for (var at = 1; at <= count; at++) yield return at * step;
        }

        Assert.Equal([5, 10], Again((Func<int, IEnumerable<int>>)Steps)(2));
    }

    [Fact]
    public async Task what_is_used_after_an_await_comes_along_and_nothing_else()
    {
        using var stream = new MemoryStream();
        var factor = 3;
        Func<int, Task<int>> function = async number =>
        {
            await Task.Yield();
            return number * factor;
        };
        Func<long> neighbour = () => stream.Length;

        Assert.Equal(6, await Again(function)(2));
        Assert.Equal(0, neighbour());
    }

    [Fact]
    public void a_captured_stream_is_refused_by_its_name()
    {
        using var stream = new MemoryStream();
        var refused = Assert.Throws<NotSupportedException>(() => Closure.Write(() => stream.Length));
        Assert.Contains("'stream' of type MemoryStream", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void a_captured_delegate_is_refused_by_its_name()
    {
        Func<int, int> twice = x => x * 2;
        var refused = Assert.Throws<NotSupportedException>(() => Closure.Write((int x) => twice(x)));
        Assert.Contains("'twice'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void the_object_around_a_lambda_is_refused()
    {
        var refused = Assert.Throws<NotSupportedException>(() => Closure.Write(() => _field));
        Assert.Contains(nameof(ClosureTests), refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void a_record_that_holds_what_is_no_data_is_refused_by_the_part()
    {
        var box = new Box("b", new MemoryStream());
        var refused = Assert.Throws<NotSupportedException>(() => Closure.Write(() => box.Name));
        Assert.Contains("'box'", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Content", refused.Message, StringComparison.Ordinal);
    }

    private static TDelegate Again<TDelegate>(TDelegate function)
        where TDelegate : Delegate
    {
        var method = MethodIdentity.Of(function.Method).Resolve(typeof(ClosureTests).Assembly);
        return method.CreateDelegate<TDelegate>(Closure.Read(method, Closure.Write(function)));
    }

    private sealed record Shop(string Name, int[] Sizes);

    private sealed record Box(string Name, Stream Content);
}
