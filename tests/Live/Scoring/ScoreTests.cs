using Apache.Arrow;
using Reelhouse.Live.Tests.Client;
using Reelhouse.Scoring;
using Reelhouse.Spark.Sql.Streaming;
using Reelhouse.Trees;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Live.Tests.Scoring;

/// <summary>Models that score data frames on Spark's executors; LightGBM trained <c>churn.txt</c>.</summary>
public sealed class ScoreTests(EngineFixture fixture) : LiveSession(fixture)
{
    private static readonly TreeModel Churn = LightGbmText.Read(Path.Combine(AppContext.BaseDirectory, "Scoring", "churn.txt"));

    private const string Subscribers = """
        SELECT id AS subscriber_id, IF(id % 7 = 0, NULL, CAST(id % 100 - 50 AS FLOAT) / 20) AS plays, CAST(id % 62 + 18 AS INT) AS age,
               element_at(array('Basic', 'Standard', 'Premium', 'Other', NULL), CAST(id % 5 + 1 AS INT)) AS plan, id % 2 = 0 AS is_trial, 'x' AS unused
        FROM range(3000)
        """;

    [Fact]
    public async Task a_frame_s_scores_are_the_model_s()
    {
        var scored = await Spark.Sql(Subscribers).ScoreAsync(Churn, new() { Keys = ["subscriber_id", "age"], ScoreColumn = "churn" }, Cancellation);
        Assert.Equal(["subscriber_id", "age", "churn"], (await scored.SchemaAsync(Cancellation)).FieldNames);
        var rows = await scored.OrderBy("subscriber_id").CollectAsync<(long SubscriberId, int Age, double Churn)>(Cancellation);

        Assert.Equal(await ExpectedAsync(), rows.Select(row => row.Churn));
        Assert.Equal(40, rows[22].Age);
    }

    [Fact]
    public async Task a_model_that_several_ask_for_at_once_goes_to_the_session_once()
    {
        var frame = Spark.Sql(Subscribers);
        var scored = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => frame.ScoreAsync(Churn, new() { Keys = ["subscriber_id"] }, Cancellation))));
        Assert.Equal(3000, await scored[0].CountAsync(Cancellation));
    }

    [Fact]
    public async Task reasons_tell_what_moves_a_score_most()
    {
        var scored = await Spark.Sql(Subscribers).ScoreAsync(Churn, new() { Keys = ["subscriber_id"], Kind = ScoreKind.Raw, Reasons = 4 }, Cancellation);
        var row = await scored.Filter("subscriber_id = 5").SelectExpr("score", "reasons[0].feature", "abs(reasons[0].contribution) >= abs(reasons[1].contribution)",
            "aggregate(reasons, 0D, (sum, reason) -> sum + reason.contribution)").FirstAsync<(double Score, string Feature, bool IsLargest, double Sum)>(Cancellation);

        var contributions = new double[Churn.Features.Count + 1];
        Churn.Explain([.. new[] { (5 - 50) / 20f, 23, 0, 0 }], contributions);
        Assert.True(row.IsLargest);
        Assert.Equal("plays", row.Feature);
        Assert.Equal(row.Score, row.Sum + contributions[^1], 1e-12);
    }

    [Fact]
    public async Task a_stream_is_scored_as_a_batch_is()
    {
        var (source, target) = (Path.Combine(Fixture.Home, NewName("subscribers")), NewName("scored"));
        await Spark.Sql(Subscribers).Write().Format("delta").SaveAsync(source, Cancellation);
        var scored = await Spark.ReadStream().Format("delta").Load(source).ScoreAsync(Churn, new() { Keys = ["subscriber_id"] }, Cancellation);
        var query = await scored.WriteStream().Format("memory").QueryName(target).Trigger(Trigger.AvailableNow()).StartAsync(Cancellation);
        await query.AwaitTerminationAsync(Cancellation);

        Assert.Equal(await ExpectedAsync(), await Spark.Table(target).OrderBy("subscriber_id").Select("score").CollectAsync<double>(Cancellation));
    }

    [Fact]
    public async Task a_stream_is_scored_in_a_session_that_has_run_nothing_before()
    {
        var target = NewName("scored");
        var rows = Spark.ReadStream().Format("rate-micro-batch").Option("rowsPerBatch", 50).Load()
            .SelectExpr("value AS subscriber_id", "CAST(value % 5 AS FLOAT) AS plays", "30 AS age", "'Basic' AS plan", "true AS is_trial");
        var query = await (await rows.ScoreAsync(Churn, new() { Keys = ["subscriber_id"] }, Cancellation)).WriteStream().Format("memory").QueryName(target).Trigger(Trigger.AvailableNow()).StartAsync(Cancellation);
        await query.AwaitTerminationAsync(Cancellation);

        var batch = await Spark.Range(50).SelectExpr("CAST(id % 5 AS FLOAT) AS plays", "30 AS age", "'Basic' AS plan", "true AS is_trial", "id AS subscriber_id").ScoreAsync(Churn, new() { Keys = ["subscriber_id"] }, Cancellation);
        var expected = await batch.OrderBy("subscriber_id").Select("score").CollectAsync<double>(Cancellation);
        Assert.Equal(expected, await Spark.Table(target).OrderBy("subscriber_id").Limit(50).Select("score").CollectAsync<double>(Cancellation));
    }

    [Fact]
    public async Task SQL_scores_by_a_model_s_name()
    {
        await Spark.RegisterScoreAsync(new Dictionary<string, TreeModel> { ["churn"] = Churn }, cancellationToken: Cancellation);
        var scores = await Spark.Sql($"SELECT score('churn', struct(plan, PLAYS, age, is_trial)) FROM ({Subscribers}) ORDER BY subscriber_id").CollectAsync<double>(Cancellation);

        Assert.Equal(await ExpectedAsync(), scores);
    }

    [Fact]
    public async Task streams_score_by_a_model_s_name_where_it_goes_along()
    {
        var (source, view, target) = (Path.Combine(Fixture.Home, NewName("subscribers")), NewName("subscribers"), NewName("scored"));
        await Spark.Sql(Subscribers).Write().Format("delta").SaveAsync(source, Cancellation);
        await Spark.ReadStream().Format("delta").Load(source).CreateOrReplaceTempViewAsync(view, Cancellation);
        await Spark.RegisterScoreAsync(new Dictionary<string, TreeModel> { ["churn"] = Churn }, forStreams: true, cancellationToken: Cancellation);
        var query = await Spark.Sql($"SELECT subscriber_id, score('churn', struct(*)) AS score FROM {view}")
            .WriteStream().Format("memory").QueryName(target).Trigger(Trigger.AvailableNow()).StartAsync(Cancellation);
        await query.AwaitTerminationAsync(Cancellation);

        Assert.Equal(await ExpectedAsync(), await Spark.Table(target).OrderBy("subscriber_id").Select("score").CollectAsync<double>(Cancellation));
    }

    [Fact]
    public async Task columns_that_a_model_cannot_use_are_named()
    {
        var missing = await Assert.ThrowsAsync<ArgumentException>(() => Spark.Sql(Subscribers).Drop("plan", "age").ScoreAsync(Churn, cancellationToken: Cancellation));
        Assert.Contains("columns that are not there: age, plan", missing.Message, StringComparison.Ordinal);

        var unfit = await Assert.ThrowsAsync<ArgumentException>(() => Spark.Sql(Subscribers).WithColumn("age", CurrentDate()).ScoreAsync(Churn, cancellationToken: Cancellation));
        Assert.Contains("Column age is of type date", unfit.Message, StringComparison.Ordinal);
    }

    /// <summary>The scores that the model gives here, for the rows that Spark has.</summary>
    private async Task<double[]> ExpectedAsync()
    {
        var scores = new List<double>();
        await foreach (var batch in Spark.Sql(Subscribers).OrderBy("subscriber_id").Select(Churn.Features.Select(feature => feature.Name)).ToArrowAsync(Cancellation))
        {
            var ofBatch = new double[batch.Length];
            Churn.Score([.. Enumerable.Range(0, batch.ColumnCount).Select(IArrowArray (column) => batch.Column(column))], ofBatch);
            scores.AddRange(ofBatch);
        }

        return [.. scores];
    }
}
