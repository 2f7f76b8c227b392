using Reelhouse.Spark;
using Reelhouse.Spark.Ml.Recommendation;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Live.Tests.Client.Ml;

/// <summary>The figures are PySpark 4.2's for the same rows, parameters and engine.</summary>
public sealed class AlsTests(EngineFixture fixture) : LiveSession(fixture)
{
    // Two tastes: subscribers 1 to 3 watch titles 10 to 13, subscribers 4 to 6 titles 20 to 23, each all but one.
    private DataFrame Plays => Spark.Sql("""
        SELECT * FROM VALUES (1, 10, 90), (1, 11, 80), (1, 12, 70), (2, 10, 95), (2, 11, 60), (2, 13, 75), (3, 11, 85), (3, 12, 65), (3, 13, 90),
                             (4, 20, 88), (4, 21, 77), (4, 22, 66), (5, 20, 99), (5, 21, 55), (5, 23, 70), (6, 21, 80), (6, 22, 60), (6, 23, 95) AS t(subscriber, title, minutes)
        """);

    private static Als Implicit => new()
    {
        UserCol = "subscriber",
        ItemCol = "title",
        RatingCol = "minutes",
        ImplicitPrefs = true,
        Rank = 4,
        MaxIter = 5,
        NumUserBlocks = 2,
        NumItemBlocks = 2,
        RegParam = 0.1,
        Alpha = 10,
        Seed = 1,
        ColdStartStrategy = "drop",
    };

    [Fact]
    public async Task recommendations_are_those_of_pyspark()
    {
        await using var model = await Implicit.FitAsync(Plays, Cancellation);

        var users = await model.RecommendForAllUsers(4).OrderBy("subscriber").CollectAsync<Recommended>(Cancellation);

        Assert.Equal([1, 2, 3, 4, 5, 6], users.Select(user => user.Subscriber));
        Assert.Equal([11, 10, 12, 22], users[0].Recommendations.Select(each => each.Title));
        Assert.Equal([21, 22, 23, 20], users[5].Recommendations.Select(each => each.Title));
        Assert.Equal([1.0012321f, 0.9993053f, 0.9985628f, 0.3567265f], users[0].Recommendations.Select(each => each.Rating), (one, other) => Math.Abs(one - other) < 1e-4);
    }

    [Fact]
    public async Task some_users_and_items_are_asked_about()
    {
        await using var model = await Implicit.FitAsync(Plays, Cancellation);

        var user = Assert.Single(await model.RecommendForUserSubset(Spark.Sql("SELECT * FROM VALUES (3), (99) AS t(subscriber)"), 2).CollectAsync<Recommended>(Cancellation));
        var seen = new Observation();
        Assert.Single(await model.RecommendForUserSubset(Spark.Sql("SELECT 3 AS subscriber").Observe(seen, Count(Lit(1)).As("users")), 2).CollectAsync(Cancellation));
        var item = Assert.Single(await model.RecommendForItemSubset(Spark.Sql("SELECT 10 AS title"), 2).Select("recommendations.subscriber").CollectAsync<int[]>(Cancellation));

        Assert.Equal(3, user.Subscriber);
        Assert.Equal([11, 13], user.Recommendations.Select(each => each.Title));
        Assert.Equal([1, 2], item);
        Assert.Equal(1L, (await seen.GetAsync(Cancellation).WaitAsync(TimeSpan.FromSeconds(10), Cancellation))["users"]);
        Assert.Equal(8, await model.RecommendForAllItems(1).CountAsync(Cancellation));
    }

    [Fact]
    public async Task vectors_of_users_and_items_are_frames()
    {
        await using var model = await Implicit.FitAsync(Plays, Cancellation);

        Assert.Equal(4, await model.RankAsync(Cancellation));
        Assert.Equal(6, await model.UserFactors.CountAsync(Cancellation));
        Assert.All(await model.ItemFactors.Select("features").CollectAsync<float[]>(Cancellation), features => Assert.Equal(4, features.Length));
    }

    [Fact]
    public async Task who_was_not_seen_is_dropped_or_nan()
    {
        await using var model = await Implicit.FitAsync(Plays, Cancellation);
        var rows = Spark.Sql("SELECT * FROM VALUES (1, 10), (99, 10) AS t(subscriber, title)");

        Assert.Equal("drop", model.ColdStartStrategy);
        Assert.Equal([1], await model.Transform(rows).Select("subscriber").CollectAsync<int>(Cancellation));

        (model.ColdStartStrategy, model.PredictionCol) = ("nan", "liking");
        var likings = await model.Transform(rows).OrderBy("subscriber").Select("liking").CollectAsync<float>(Cancellation);
        Assert.Equal([false, true], likings.Select(float.IsNaN));
    }

    [Fact]
    public async Task a_model_is_saved_and_loaded()
    {
        var path = Path.Combine(Fixture.Home, NewName("model"));
        await using var model = await Implicit.FitAsync(Plays, Cancellation);
        await model.Write().SaveAsync(path, Cancellation);

        var occupied = await Assert.ThrowsAnyAsync<SparkException>(() => model.Write().SaveAsync(path, Cancellation));
        await model.Write().Overwrite().SaveAsync(path, Cancellation);
        await using var loaded = await AlsModel.LoadAsync(Spark, path, Cancellation);

        Assert.Contains(path, occupied.Message, StringComparison.Ordinal);
        Assert.Equal((model.Uid, "subscriber", "drop"), (loaded.Uid, loaded.UserCol, loaded.ColdStartStrategy));
        Assert.Equal(await Predictions(model), await Predictions(loaded));
    }

    [Fact]
    public async Task a_model_that_is_not_there_is_named()
    {
        var path = Path.Combine(Fixture.Home, NewName("model"));

        var error = await Assert.ThrowsAnyAsync<SparkException>(() => AlsModel.LoadAsync(Spark, path, Cancellation));

        Assert.Contains(path, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_disposed_model_is_gone()
    {
        var model = await Implicit.FitAsync(Plays, Cancellation);
        var factors = model.UserFactors;
        await model.DisposeAsync();
        await model.DisposeAsync();

        Assert.Throws<ObjectDisposedException>(() => model.Transform(Plays));
        Assert.Throws<ObjectDisposedException>(() => model.ItemFactors);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => model.RankAsync(Cancellation));
        var error = await Assert.ThrowsAnyAsync<SparkException>(() => factors.CollectAsync(Cancellation));
        Assert.StartsWith("CONNECT_ML", error.ErrorClass, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_model_is_its_sessions_and_ends_with_it()
    {
        var spark = Spark.NewSession();
        var model = await Implicit.FitAsync(spark.Sql("SELECT 1 AS subscriber, 1 AS title, 1 AS minutes"), Cancellation);

        Assert.Throws<ArgumentException>(() => model.Transform(Plays));
        await spark.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => model.RankAsync(Cancellation));
        await model.DisposeAsync();
    }

    [Fact]
    public async Task what_is_wrong_with_a_parameter_is_said()
    {
        var rank = Implicit;
        rank.Rank = 0;
        var user = Implicit;
        user.UserCol = "viewer";

        var tooSmall = await Assert.ThrowsAnyAsync<SparkException>(() => rank.FitAsync(Plays, Cancellation));
        var missing = await Assert.ThrowsAnyAsync<SparkException>(() => user.FitAsync(Plays, Cancellation));

        Assert.Contains("parameter rank given invalid value 0", tooSmall.Message, StringComparison.Ordinal);
        Assert.Contains("viewer", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void the_waiting_calls_do_the_same()
    {
        var path = Path.Combine(Fixture.Home, NewName("model"));
        using var model = Implicit.Fit(Plays);
        model.Write().Save(path);
        using var loaded = AlsModel.Load(Spark, path);

        Assert.Equal(18, loaded.Transform(Plays).Count());
    }

    private Task<List<float>> Predictions(AlsModel model) =>
        model.Transform(Plays).OrderBy(Col("subscriber"), Col("title")).Select("prediction").CollectAsync<float>(Cancellation);

    private sealed record Recommended(int Subscriber, Recommendation[] Recommendations);

    private sealed record Recommendation(int Title, float Rating);
}
