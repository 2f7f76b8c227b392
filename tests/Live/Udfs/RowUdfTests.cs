using Reelhouse.Live.Tests.Client;
using Reelhouse.Spark;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Live.Tests.Udfs;

/// <summary>C# functions of a row's values, run by Spark's executors in a worker that this session shipped.</summary>
public sealed class RowUdfTests(EngineFixture fixture) : LiveSession(fixture)
{
    [Fact]
    public async Task a_lambda_runs_where_the_rows_are()
    {
        var rate = 2L;
        var weighed = Udf((long id, string? word) => id * rate + (word?.Length ?? 0));

        var rows = await Spark.SqlAsync("SELECT id, CASE WHEN id % 2 = 0 THEN 'even' END AS word FROM range(5)", Cancellation);
        var results = await rows.Select(weighed.Apply("id", "word").As("weight")).CollectAsync<long>(Cancellation);

        Assert.Equal([4L, 2L, 8L, 6L, 12L], results);
    }

    [Fact]
    public async Task functions_of_functions_stay_in_one_worker()
    {
        var next = Udf((long id) => id + 1);
        var text = Udf((long id) => $"#{id}");

        var results = await Spark.Range(3).Select(text.Apply(next.Apply("id"))).CollectAsync<string>(Cancellation);

        Assert.Equal(["#1", "#2", "#3"], results);
    }

    [Fact]
    public async Task an_exception_reaches_the_caller_with_its_type_and_message()
    {
        var broken = Udf((long id) => id > 1 ? throw new ArithmeticException($"no {id}") : id);

        var failed = await Assert.ThrowsAnyAsync<SparkException>(() => Spark.Range(3).Select(broken.Apply("id")).CollectAsync<long>(Cancellation));

        Assert.StartsWith("System.ArithmeticException: no 2", failed.Message, StringComparison.Ordinal);
        Assert.Equal("PYTHON_EXCEPTION", failed.ErrorClass);
        Assert.Matches(@"RowUdfTests\.cs:line \d+", failed.Message);
    }
}
