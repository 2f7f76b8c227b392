using Reelhouse.Spark.Delta;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Live.Tests.Client;

public sealed class DeltaTests(EngineFixture fixture) : LiveSession(fixture)
{
    private DataFrame Plays => Spark.CreateDataFrame(Play.All);

    [Fact]
    public async Task tables_are_written_appended_and_replaced_by_partition()
    {
        var table = NewName("plays");
        await Plays.Write().Format("delta").PartitionBy("day").SaveAsTableAsync(table, Cancellation);
        await Plays.Filter("id = 4").WithColumn("id", Lit(5L)).WriteTo(table).AppendAsync(Cancellation);
        await Plays.Filter("id = 1").WithColumn("seconds", Lit(1)).WriteTo(table).OverwriteAsync(Col("day") == new DateOnly(2023, 7, 1), Cancellation);

        var rows = await Spark.Table(table).OrderBy("id").Select("id", "seconds").CollectAsync<(long, int)>(Cancellation);
        Assert.Equal([(1L, 1), (2L, 50), (4L, 5), (5L, 5)], rows);
    }

    [Fact]
    public async Task a_table_is_created_or_replaced_with_properties_and_metadata()
    {
        var table = NewName("plays");
        await Plays.WriteTo(table).Using("delta").TableProperty("reelhouse.team", "content").Option("userMetadata", "run 7").CreateOrReplaceAsync(Cancellation);

        var delta = DeltaTable.ForName(Spark, table);
        var detail = await delta.DetailAsync(Cancellation);
        var entry = Assert.Single(await delta.HistoryAsync(1, Cancellation));

        Assert.Equal("content", detail.Properties!["reelhouse.team"]);
        Assert.Equal("delta", detail.Format);
        Assert.Equal(0, entry.Version);
        Assert.Equal("run 7", entry.UserMetadata);
        Assert.Equal("4", entry.OperationMetrics!["numOutputRows"]);
    }

    [Fact]
    public async Task rows_are_merged()
    {
        var table = NewName("plays");
        await Plays.Write().Format("delta").SaveAsTableAsync(table, Cancellation);
        var news = Spark.CreateDataFrame([Play.All[0] with { Seconds = 999 }, Play.All[3] with { Seconds = 0 }, new Play(6, "eve", "it's new", 1, new(2023, 7, 4))]);

        var metrics = await DeltaTable.ForName(Spark, table).As("t")
            .Merge(news, "t.id = s.id", "s")
            .WhenMatchedDelete("s.seconds = :nothing")
            .WhenMatchedUpdate([new("seconds", "s.seconds + :bonus")])
            .WhenNotMatchedInsertAll()
            .ExecuteAsync(new Dictionary<string, object?> { ["nothing"] = 0, ["bonus"] = 1 }, Cancellation);

        Assert.Equal(new MergeMetrics(3, 1, 1, 1), metrics);
        var rows = await Spark.Table(table).OrderBy("id").Select("id", "seconds").CollectAsync<(long, int)>(Cancellation);
        Assert.Equal([(1L, 1000), (2L, 50), (3L, 70), (6L, 1)], rows);
        Assert.Empty(await Spark.Catalog.ListViewsAsync(cancellationToken: Cancellation));
    }

    [Fact]
    public async Task rows_are_updated_deleted_and_brought_back()
    {
        var path = Path.Combine(Fixture.Home, NewName("plays"));
        await Plays.Write().Format("delta").SaveAsync(path, Cancellation);
        var table = DeltaTable.ForPath(Spark, path);

        Assert.Equal(2, await table.UpdateAsync([new("title", ":title")], "subscriber = :who", Args(("title", "it's"), ("who", "ada")), Cancellation));
        Assert.Equal(1, await table.DeleteAsync("seconds < :least", Args(("least", 10)), Cancellation));
        Assert.Equal(["it's", "it's", "Dhh"], await table.ToDF().OrderBy("id").Select("title").CollectAsync<string>(Cancellation));

        await table.RestoreToVersionAsync(0, Cancellation);
        Assert.Equal(4, await table.ToDF().CountAsync(Cancellation));
        Assert.Equal(3, await table.ToDF(2).CountAsync(Cancellation));
        Assert.Equal(["RESTORE", "DELETE", "UPDATE", "WRITE"], (await table.HistoryAsync(cancellationToken: Cancellation)).Select(entry => entry.Operation));
    }

    [Fact]
    public async Task small_files_are_put_together()
    {
        var table = NewName("plays");
        await Plays.Repartition(4).Write().Format("delta").SaveAsTableAsync(table, Cancellation);
        var delta = DeltaTable.ForName(Spark, table);

        await delta.OptimizeAsync(zOrderBy: ["subscriber"], cancellationToken: Cancellation);
        await delta.VacuumAsync(cancellationToken: Cancellation);

        Assert.Equal(1, (await delta.DetailAsync(Cancellation)).NumFiles);
        Assert.Equal(4, await delta.ToDF().CountAsync(Cancellation));
    }

    [Fact]
    public async Task a_folder_without_a_table_is_told_from_one_with()
    {
        var path = Path.Combine(Fixture.Home, NewName("plays"));
        Assert.False(await DeltaTable.IsDeltaTableAsync(Spark, path, Cancellation));

        await Plays.Write().Format("delta").SaveAsync(path, Cancellation);
        Assert.True(await DeltaTable.IsDeltaTableAsync(Spark, path, Cancellation));
    }

    private static IEnumerable<KeyValuePair<string, object?>> Args(params (string Name, object? Value)[] args) =>
        args.Select(arg => KeyValuePair.Create(arg.Name, arg.Value));
}
