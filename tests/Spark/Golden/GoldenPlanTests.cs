using Google.Protobuf;
using Reelhouse.Spark.Tests.Golden.Cases;
using Spark.Connect;

namespace Reelhouse.Spark.Tests.Golden;

/// <summary>Each plan equals the one that PySpark 4.2 builds for the same call; record.py recorded those.</summary>
public sealed class GoldenPlanTests
{
    private static readonly string Plans = Path.Combine(AppContext.BaseDirectory, "Golden", "plans");
    private static readonly JsonParser Parser = new(JsonParser.Settings.Default);

    private static readonly Dictionary<string, IReadOnlyList<GoldenCase>> Topics = new()
    {
        ["select"] = SelectCases.All,
        ["rows"] = RowCases.All,
        ["joins"] = JoinCases.All,
        ["groups"] = GroupCases.All,
        ["columns"] = ColumnCases.All,
        ["literals"] = LiteralCases.All,
        ["functions"] = FunctionCases.All,
        ["readers"] = ReaderCases.All,
        ["writers"] = WriterCases.All,
        ["missing"] = MissingCases.All,
        ["streams"] = StreamCases.All,
        ["catalog"] = CatalogCases.All,
    };

    public static TheoryData<string, string> Recorded
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var file in Directory.EnumerateFiles(Plans, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                if (Path.GetFileName(Path.GetDirectoryName(file)) is { } topic && topic != "plans")
                    data.Add(topic, Path.GetFileNameWithoutExtension(file));
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Recorded))]
    public async Task a_plan_equals_pysparks(string topic, string name)
    {
        var golden = Topics[topic].SingleOrDefault(each => each.Name == name);
        Assert.True(golden is not null, $"PySpark's plan {topic}/{name} is recorded, but no case builds it.");

        var expected = Parser.Parse<Plan>(await File.ReadAllTextAsync(Path.Combine(Plans, topic, $"{name}.json"), TestContext.Current.CancellationToken));
        var built = await golden.PlanAsync();

        Assert.Equal(PlanText.Of(expected), PlanText.Of(built));
    }

    [Fact]
    public void every_case_is_recorded()
    {
        var missing = Topics.SelectMany(topic => topic.Value, (topic, each) => Path.Combine(topic.Key, each.Name))
            .Where(name => !File.Exists(Path.Combine(Plans, $"{name}.json")));

        Assert.Empty(missing);
    }

    [Fact]
    public void plans_that_differ_are_told_apart()
    {
        var one = new RecordingInvoker().OpenSession().Table("t");

        Assert.NotEqual(PlanText.Of(one.Join(one.Limit(1), one["a"] == one["b"]).Plan), PlanText.Of(one.Join(one.Limit(1), one["a"] == one.Limit(1)["b"]).Plan));
    }
}
