#pragma warning disable xUnit1051 // The examples stand here as users write them.
using System.Diagnostics.Metrics;
using Reelhouse.Live.Tests.Client;
using Reelhouse.Spark.Ml.Recommendation;
using Reelhouse.Spark.Sql.Streaming;
using Reelhouse.Spark.Udfs;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Live.Tests.Udfs;

/// <summary>The examples of spark/README.md and spark/Udf/README.md, which a house test finds here.</summary>
public sealed class ReadmeExampleTests(EngineFixture fixture) : LiveSession(fixture)
{
    [Fact]
    public async Task files_and_broadcasts_go_along()
    {
        var spark = Spark;
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(Fixture.Home, NewName("files"))).FullName, "countries.txt");
        await File.WriteAllTextAsync(path, "DE\nUS\n", Cancellation);
        var plays = spark.Sql("SELECT * FROM VALUES (0, 51), (1, 47) AS t(country, minutes)");

        var rates = await spark.BroadcastAsync(new Dictionary<string, double> { ["DE"] = 0.5, ["US"] = 1 });
        await spark.AddFileAsync(path); // …/countries.txt
        var cost = Udf((int country, int minutes) =>
        {
            var name = File.ReadLines(SparkFiles.Get("countries.txt")).ElementAt(country);
            return minutes * rates.Value[name];
        });
        var costs = await plays.Select(cost.Apply("country", "minutes")).CollectAsync<double>();

        Assert.Equal([25.5, 47], costs.Order());
    }

    [Fact]
    public async Task a_function_counts()
    {
        var spark = Spark;
        var plays = spark.Sql("SELECT * FROM VALUES (51), (47), (60) AS t(minutes)");

        var minutes = Udf((int minutes) =>
        {
            if (minutes > 50) Plays.Long.Add(1);
            return minutes;
        });
        await plays.Select(minutes.Apply("minutes")).CollectAsync();
        var longPlays = spark.FunctionMetrics["plays.long"].Sum;

        Assert.Equal(2, longPlays);
    }

    [Fact]
    public async Task arguments_go_by_their_names_in_sql()
    {
        var spark = Spark;

        spark.Udf.Register("weigh", (long id, string word) => id * word.Length);
        var weights = await spark.Sql("SELECT weigh(word => 'abc', id => 2)").CollectAsync<long>();

        Assert.Equal([6], weights);
    }

    [Fact]
    public async Task a_listener_counts_a_streams_rows()
    {
        var spark = Spark;
        var folder = Directory.CreateDirectory(Path.Combine(Fixture.Home, NewName("in"))).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "lines.txt"), "one\ntwo\n", Cancellation);

        var counter = new RowCounter();
        await spark.Streams().AddListenerAsync(counter);
        var query = spark.ReadStream().Text(folder).WriteStream().Format("noop").Trigger(Trigger.AvailableNow()).Start();
        var rows = await counter.Rows;

        Assert.Equal(2, rows);
        await query.AwaitTerminationAsync(Cancellation);
    }

    [Fact]
    public async Task titles_are_recommended()
    {
        var spark = Spark;
        var path = Path.Combine(Fixture.Home, NewName("model"));

        var plays = spark.Sql("SELECT * FROM VALUES (1, 10, 90), (1, 11, 80), (2, 10, 95), (2, 12, 70), (3, 11, 60), (3, 12, 85) AS t(subscriber, title, minutes)");
        var als = new Als { UserCol = "subscriber", ItemCol = "title", RatingCol = "minutes", ImplicitPrefs = true, Rank = 4, MaxIter = 5, Seed = 1 };
        await using var model = await als.FitAsync(plays);
        var recommended = await model.RecommendForAllUsers(3).OrderBy("subscriber").CollectAsync<Recommended>();
        var unseen = model.Transform(spark.Sql("SELECT 1 AS subscriber, 12 AS title")).Select("prediction");
        await model.Write().Overwrite().SaveAsync(path); // AlsModel.LoadAsync(spark, path) brings it back

        Assert.Equal([1, 2, 3], recommended.Select(each => each.Subscriber));
        Assert.All(recommended, each => Assert.Equal([10, 11, 12], each.Recommendations.Select(title => title.Title).Order()));
        Assert.InRange(Assert.Single(await unseen.CollectAsync<float>(Cancellation)), 0, 1);
    }

    internal sealed record Recommended(int Subscriber, RatedTitle[] Recommendations);

    internal sealed record RatedTitle(int Title, float Rating);

    private static class Plays
    {
        public static readonly Counter<long> Long = new Meter("plays").CreateCounter<long>("long");
    }
}
