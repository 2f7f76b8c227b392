using System.Globalization;

namespace Reelhouse.Spark.Tests.Analyzers;

/// <summary>What is told, and where. Which functions it is told of stands in <see cref="SameVerdictTests"/>.</summary>
public sealed class ShippedFunctionAnalyzerTests
{
    [Fact]
    public Task a_variable_that_is_no_data_is_named_where_the_function_uses_it() => AssertFound(
        "class It { object Make() { var files = new Dictionary<string, Stream>(); return Udf((long x) => x + files.Count); } }",
        "files: RHS001 The function captures 'files' of type Dictionary<string, Stream>, which is no data; capture values, lists, dictionaries or records of them");

    [Fact]
    public Task code_is_to_be_written_into_the_function() => AssertFound(
        "class It { object Make(Func<long, long> twice) => Udf((long x) => twice(x)); }",
        "twice: RHS001 The function captures 'twice' of type Func<long, long>, which is code; capture the values it needs and write it into the function");

    [Fact]
    public Task a_record_is_refused_by_its_part() => AssertFound(
        "record Box(string Name, Stream Content); class It { object Make(Box box) => Udf((long x) => box.Name); }",
        "box: RHS001 The function captures 'box' of type Box, whose Content is of type Stream, which is no data; capture values, lists, dictionaries or records of them");

    [Fact]
    public Task the_object_around_is_told_where_the_function_first_uses_it() => AssertFound(
        "class It { long _rate; object Make() => Udf((long x) => x * _rate + _rate); }",
        "_rate: RHS002 The function uses 'this', an object of It, which does not go to the workers; copy the values it needs into local variables before it");

    [Fact]
    public Task a_method_of_an_object_is_told() => AssertFound(
        "class It { long Twice(long x) => 2 * x; object Make() => Udf(Twice); }",
        "Twice: RHS003 Twice belongs to an object of It, which does not go to the workers; use a static method, or a lambda that captures only the values it needs");

    [Fact]
    public Task a_generic_function_is_told() => AssertFound(
        "class It { object Make<T>(T value) => Udf((long x) => x); }",
        "(long x) => x: RHS004 The function is generic or in a generic method or type, where no worker finds it; use a method or lambda of a plain class");

    [Fact]
    public Task every_variable_is_told_once() => AssertFound(
        "class It { object Make(Stream a, Stream b) => Udf((long x) => a.Length + b.Length + a.Length); }",
        "a: RHS001 The function captures 'a' of type Stream, which is no data; capture values, lists, dictionaries or records of them",
        "b: RHS001 The function captures 'b' of type Stream, which is no data; capture values, lists, dictionaries or records of them");

    [Fact]
    public Task functions_of_groups_and_batches_are_looked_at() => AssertFound(
        """
        class It
        {
            void Make(SparkSession spark, DataFrame rows)
            {
                rows.GroupBy("id").FlatMapGroups((IEnumerable<long> ids) => ids.Where(id => spark.Version() == ""));
                rows.WriteStream().ForeachBatch((batch, id) => rows.Count());
            }
        }
        """,
        "rows: RHS001 The function captures 'rows' of type DataFrame, which is no data; capture values, lists, dictionaries or records of them",
        "spark: RHS001 The function captures 'spark' of type SparkSession, which is no data; capture values, lists, dictionaries or records of them");

    [Fact]
    public Task a_function_of_batches_is_shown_its_session() => AssertFound(
        "class It { void Make(SparkSession spark, DataFrame rows) => rows.WriteStream().ForeachBatch((plays, id) => spark.Sql(\"SELECT 1\").Show()); }",
        "spark: RHS001 The function captures 'spark' of type SparkSession, which is no data; use plays.SparkSession");

    [Fact]
    public Task parameters_that_a_program_marks_are_looked_at() => AssertFound(
        "static class It { static object Named([RunsOnWorkers] Delegate function) => Udf(function); static object Make(Stream s) => Named((long x) => s.Length); }",
        "s: RHS001 The function captures 's' of type Stream, which is no data; capture values, lists, dictionaries or records of them");

    private static async Task AssertFound(string source, params string[] expected) =>
        Assert.Equal(expected, (await new Compiled(source).FindingsAsync())
            .Select(finding => $"{Compiled.TextOf(finding)}: {finding.Id} {finding.GetMessage(CultureInfo.InvariantCulture)}").Order(StringComparer.Ordinal));
}
