using Reelhouse.Spark.Sql.Types;
using Reelhouse.Spark.Tests.Golden;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Spark.Tests.Udfs;

/// <summary>Calls are held to a function's parameters when their column is made.</summary>
public sealed class FunctionCallTests
{
    [Fact]
    public void a_call_with_too_few_or_too_many_columns_is_told_what_the_function_takes()
    {
        var weigh = Udf((long id, string? word, IEnumerable<double?> rates) => id + (word?.Length ?? 0) * rates.Sum()).WithName("weigh");

        Assert.Equal("weigh takes 3 arguments (long id, string? word, IEnumerable<double?> rates), but was given 2.", Refused(() => weigh.Apply("id", "word")));
        Assert.Contains("but was given 4", Refused(() => weigh.Apply("id", "word", "rates", "id")), StringComparison.Ordinal);
        Assert.Contains("takes no arguments, but was given 1", Refused(() => Udf(() => 1).Apply("id")), StringComparison.Ordinal);
    }

    [Fact]
    public void a_span_that_is_filled_is_no_argument()
    {
        var half = ArrowUdf((ReadOnlySpan<double> x, Span<double> results) => x.CopyTo(results), "double");

        Assert.Contains("takes 1 argument (ReadOnlySpan<double> x)", Refused(() => half.Apply("x", "y")), StringComparison.Ordinal);
        _ = half.Apply("x");
    }

    [Fact]
    public void aggregates_and_table_functions_are_held_to_theirs_too()
    {
        using var session = new RecordingInvoker().OpenSession();

        Assert.Contains("(IEnumerable<double> values)", Refused(() => Udaf((IEnumerable<double> values) => values.Sum()).Apply()), StringComparison.Ordinal);
        Assert.Contains("(string text)", Refused(() => Udtf((string text) => text.Split(' ')).Apply(session)), StringComparison.Ordinal);
    }

    [Fact]
    public void all_columns_are_as_many_as_there_will_be() => _ = Udf((long a, long b) => a + b).Apply(Col("*"));

    [Fact]
    public void a_function_that_nobody_would_await_is_refused_by_where_it_stands()
    {
        var refused = Assert.Throws<NotSupportedException>(() => Udf(async (long id) => { await Task.Yield(); return id; }));

        Assert.StartsWith(
            $"the lambda in FunctionCallTests.{nameof(a_function_that_nobody_would_await_is_refused_by_where_it_stands)} returns a Task<long>, which no worker awaits", refused.Message, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => Udf((long id) => ValueTask.FromResult(id), new LongType()));
    }

    private static string Refused(Func<object> call) => Assert.Throws<ArgumentException>(call).Message;
}
