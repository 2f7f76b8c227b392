using System.Reflection;
using System.Text.Json.Nodes;
using Google.Protobuf;
using Reelhouse.Spark.FunctionsWriter;
using Reelhouse.Spark.Sql;
using Spark.Connect;
using Column = Reelhouse.Spark.Sql.Column;

namespace Reelhouse.Spark.Tests.Golden;

/// <summary>Each generated function builds the expression that PySpark 4.2 builds for the same arguments.</summary>
public sealed class GoldenFunctionTests
{
    private static readonly JsonParser Parser = new(JsonParser.Settings.Default);
    private static readonly Catalogue Catalogue = Catalogue.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", "functions.json")));

    private static readonly IReadOnlyList<JsonNode?> Calls =
        [.. JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", "plans", "functions.json")))!.AsArray()];

    public static TheoryData<string, int> Recorded => new(
        Calls.Select(call => (call!["name"]!.GetValue<string>(), call["given"]!.GetValue<int>())).Where(call => !Names.IsSecond(call.Item1)));

    [Theory]
    [MemberData(nameof(Recorded))]
    public void a_function_builds_pysparks_expression(string name, int given)
    {
        var recorded = Calls.Single(call => call!["name"]!.GetValue<string>() == name && call["given"]!.GetValue<int>() == given);
        var expected = Parser.Parse<Expression>(recorded!["expression"]!.ToJsonString());

        var built = Call(Catalogue.Functions.Single(function => function.Name == name), given);

        Assert.Equal(PlanText.Of(expected), PlanText.Of(built.Expression));
    }

    [Fact]
    public void every_function_of_pyspark_is_there()
    {
        string[] withPythonCode = ["arrow_udf", "arrow_udtf", "pandas_udf", "udf", "udtf"];
        var methods = typeof(Functions).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(method => method.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

        var missing = Catalogue.Functions.Select(function => function.Name).Concat(Catalogue.ByHand).Except(withPythonCode)
            .Where(name => !methods.Contains(Names.Method(name)));

        Assert.Empty(missing);
    }

    [Fact]
    public void the_generated_file_is_what_the_writer_writes()
    {
        var committed = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", "Functions.g.cs.txt"));
        Assert.Equal(Writer.Write(Catalogue), committed);
    }

    private static Column Call(CatalogueFunction function, int given)
    {
        var parameters = function.Parameters.Take(given).ToList();
        var method = typeof(Functions).GetMethods(BindingFlags.Public | BindingFlags.Static).Single(each =>
            each.Name == Names.Method(function.Name) && each.GetParameters() is var declared && declared.Length == given
            && declared.All(parameter => parameter.ParameterType != typeof(IEnumerable<string>))
            && declared.Zip(parameters).All(pair => pair.First.Name == Names.Parameter(pair.Second.Name).TrimStart('@')));
        return (Column)method.Invoke(null, [.. method.GetParameters().Select((parameter, index) => Value(parameter.ParameterType, index))])!;
    }

    // Columns c0, c1… by position, and the plain values that record.py gives.
    private static object Value(Type type, int index) => type switch
    {
        _ when type == typeof(string) => $"text{index}",
        _ when type == typeof(int) => 10 + index,
        _ when type == typeof(bool) => true,
        _ when type == typeof(double) => 0.5 + index,
        _ when type == typeof(IEnumerable<Column>) => new[] { Functions.Col($"c{index}"), Functions.Col($"c{index + 1}") },
        _ when type == typeof(Column) || type == typeof(object) => Functions.Col($"c{index}"),
        _ => type.GetMethod("op_Implicit", [typeof(Column)])!.Invoke(null, [Functions.Col($"c{index}")])!,
    };
}
