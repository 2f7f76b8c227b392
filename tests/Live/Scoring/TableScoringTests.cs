using Reelhouse.Live.Tests.Client;
using Reelhouse.Scoring;
using Reelhouse.Scoring.Delta;
using Reelhouse.Spark;
using Reelhouse.Spark.Delta;
using Reelhouse.Spark.Sql;
using Reelhouse.Trees;

namespace Reelhouse.Live.Tests.Scoring;

/// <summary>Delta tables whose files the workers read themselves: keys and scores are those of the ordinary path.</summary>
public sealed class TableScoringTests(EngineFixture fixture) : LiveSession(fixture)
{
    private readonly string _name = NewName("subscribers");

    private DeltaTable Table => DeltaTable.ForName(Spark, _name);

    [Fact]
    public async Task keys_of_every_plain_type_go_along_nulls_too()
    {
        string[] types =
        [
            "TINYINT", "SMALLINT", "INT", "BIGINT", "FLOAT", "DOUBLE", "DECIMAL(7, 2)", "DECIMAL(15, 3)", "DECIMAL(38, 10)", "STRING", "VARCHAR(20)", "BINARY", "BOOLEAN", "DATE", "TIMESTAMP", "TIMESTAMP_NTZ",
        ];
        string Value(string type, int i) => type switch
        {
            "BINARY" => "CAST(CAST(id AS STRING) AS BINARY)",
            "DATE" => "date_add(DATE'1969-12-01', CAST(id AS INT))",
            "TIMESTAMP" => "timestamp_micros(id * 86400000001)",
            "TIMESTAMP_NTZ" => "CAST(timestamp_micros(id * 86400000001 - 5) AS TIMESTAMP_NTZ)",
            _ => $"CAST(id % 100 - {i} AS {type})",
        };
        await RunAsync($"CREATE TABLE {_name} USING delta AS {Agreement.Subscribers}, {string.Join(", ", types.Select((type, i) => $"IF(id % {i + 3} = 0, NULL, {Value(type, i)}) AS key_of_{i}"))} FROM range(2000)");

        await AgreesAsync(Table, 2000, keys: ["subscriber_id", "age", "plan", .. types.Select((_, i) => $"key_of_{i}")]);
    }

    [Fact]
    public async Task rows_of_deletion_vectors_are_left_out()
    {
        await RunAsync($"CREATE TABLE {_name} USING delta TBLPROPERTIES ('delta.enableDeletionVectors' = 'true') AS {Agreement.Subscribers} FROM range(0, 20000, 1, 1)");
        await RunAsync($"DELETE FROM {_name} WHERE subscriber_id % 1000 = 3");
        await AgreesAsync(Table, 19_980);
        await RunAsync($"DELETE FROM {_name} WHERE subscriber_id BETWEEN 1000 AND 9500 OR subscriber_id > 12000 AND subscriber_id % 3 > 0");

        Assert.Equal(1, await Spark.Sql($"SELECT DISTINCT input_file_name() FROM {_name}").CountAsync(Cancellation));
        await AgreesAsync(Table, await Spark.Table(_name).CountAsync(Cancellation));
        await RunAsync($"DELETE FROM {_name}");
        await AgreesAsync(Table, 0);
    }

    [Fact]
    public async Task partition_values_are_read_as_Spark_reads_them()
    {
        await RunAsync($"""
            CREATE TABLE {_name} USING delta PARTITIONED BY (plan, day, age) AS
            SELECT subscriber_id, plays, concat(plan, ' / %20+') AS other, plan, is_trial, date_add(DATE'2026-11-01', CAST(subscriber_id % 2 AS INT)) AS day, CAST(subscriber_id % 3 + 18 AS SMALLINT) AS age
            FROM ({Agreement.Subscribers} FROM range(3000))
            """);
        await RunAsync($"INSERT INTO {_name} SELECT subscriber_id + 3000, plays, other, other, is_trial, NULL, NULL FROM {_name} WHERE subscriber_id < 100");

        await AgreesAsync(Table, 3100, keys: ["subscriber_id", "day", "plan", "age"]);
    }

    [Fact]
    public async Task renamed_and_dropped_columns_are_found_by_their_names_in_files()
    {
        await RunAsync($"CREATE TABLE {_name} USING delta TBLPROPERTIES ('delta.columnMapping.mode' = 'name') AS {Agreement.Subscribers} FROM range(3000)");
        await RunAsync($"ALTER TABLE {_name} RENAME COLUMN age TO years");
        await RunAsync($"ALTER TABLE {_name} RENAME COLUMN unused TO age_text");
        await RunAsync($"ALTER TABLE {_name} DROP COLUMN plays");
        await RunAsync($"ALTER TABLE {_name} ADD COLUMNS (plays FLOAT, age INT)");
        await RunAsync($"INSERT INTO {_name} (subscriber_id, plays, age, plan, is_trial) SELECT subscriber_id + 3000, plays, age, plan, is_trial FROM ({Agreement.Subscribers} FROM range(1000))");

        await AgreesAsync(Table, 4000, keys: ["subscriber_id", "years", "age"]);
    }

    [Fact]
    public async Task columns_that_files_are_older_than_are_null()
    {
        await RunAsync($"CREATE TABLE {_name} USING delta AS SELECT subscriber_id, plays, age FROM ({Agreement.Subscribers} FROM range(3000))");
        await RunAsync($"ALTER TABLE {_name} ADD COLUMNS (plan STRING, is_trial BOOLEAN, price DECIMAL(9, 2))");
        await RunAsync($"INSERT INTO {_name} SELECT subscriber_id + 3000, plays, age, plan, is_trial, 9.99 FROM ({Agreement.Subscribers} FROM range(1000))");

        await Agreement.HoldsAsync(Table, 4000, new() { Keys = ["subscriber_id", "price", "plan"], Reasons = 2, ReasonsColumn = "why", ScoreColumn = "churn", Kind = ScoreKind.Raw });
    }

    [Fact]
    public async Task widened_types_are_the_tables()
    {
        await RunAsync($"""
            CREATE TABLE {_name} USING delta TBLPROPERTIES ('delta.enableTypeWidening' = 'true') AS
            SELECT CAST(subscriber_id AS INT) AS subscriber_id, plays, CAST(age AS TINYINT) AS age, plan, is_trial, CAST(age AS DECIMAL(5, 1)) AS price, CAST(age AS SMALLINT) AS size, age AS amount
            FROM ({Agreement.Subscribers} FROM range(3000))
            """);
        foreach (var (column, type) in new[] { ("subscriber_id", "BIGINT"), ("plays", "DOUBLE"), ("age", "INT"), ("price", "DECIMAL(30, 5)"), ("size", "DOUBLE"), ("amount", "DECIMAL(20, 3)") })
            await RunAsync($"ALTER TABLE {_name} ALTER COLUMN {column} TYPE {type}");
        await RunAsync($"INSERT INTO {_name} SELECT subscriber_id + 5000000000, plays + 1e-12, age, plan, is_trial, 1.23456, 1e300, 7.5 FROM {_name} WHERE subscriber_id < 1000");

        await AgreesAsync(Table, 4000, keys: ["subscriber_id", "price", "size", "amount"]);
    }

    [Fact]
    public async Task large_files_are_cut_at_row_groups_and_small_ones_share_tasks()
    {
        await Spark.Sql($"{Agreement.Subscribers} FROM range(0, 20000, 1, 2)").Write().Format("delta").Option("parquet.block.size", 20_000).SaveAsTableAsync(_name, Cancellation);
        await Spark.Sql($"{Agreement.Subscribers} FROM range(20000, 21000, 1, 5)").Write().Format("delta").Mode("append").SaveAsTableAsync(_name, Cancellation);
        await Spark.Conf().SetAsync("spark.sql.files.maxPartitionBytes", "20k", Cancellation);
        await Spark.Conf().SetAsync("spark.sql.files.openCostInBytes", "1k", Cancellation);

        var scored = await AgreesAsync(Table, 21_000);

        Assert.True(await scored.Rows.SelectExpr("spark_partition_id()").Distinct().CountAsync(Cancellation) > 3);
    }

    [Fact]
    public async Task a_checkpoint_and_the_commits_behind_it_make_a_version_and_older_versions_stay()
    {
        await RunAsync($"CREATE TABLE {_name} USING delta TBLPROPERTIES ('delta.checkpointInterval' = '2') AS {Agreement.Subscribers} FROM range(1000)");
        await RunAsync($"INSERT INTO {_name} {Agreement.Subscribers} FROM range(1000, 1500)");
        await RunAsync($"UPDATE {_name} SET plays = 0 WHERE subscriber_id < 10");
        await RunAsync($"DELETE FROM {_name} WHERE subscriber_id >= 900");
        var commits = Path.Combine(LocalPath((await Table.DetailAsync(Cancellation)).Location), "_delta_log");
        File.Delete(Path.Combine(commits, $"{0:D20}.json"));

        Assert.Equal(3, (await AgreesAsync(Table, 900)).Version);
        await AgreesAsync(Table, 1500, version: 2);

        // Without its first commit, a version before the first checkpoint is for Spark to judge.
        await Assert.ThrowsAnyAsync<SparkException>(() => Table.ScoreAsync(Agreement.Churn, version: 1, cancellationToken: Cancellation));
    }

    [Fact]
    public async Task what_a_scan_does_not_read_takes_the_ordinary_path_which_says_why()
    {
        await RunAsync($"CREATE TABLE {_name} (id BIGINT NOT NULL, who STRUCT<id: BIGINT>, code CHAR(8), plays FLOAT, age INT, plan STRING, is_trial BOOLEAN) USING delta TBLPROPERTIES ('delta.checkpointPolicy' = 'v2', 'delta.checkpointInterval' = '2')");
        await RunAsync($"INSERT INTO {_name} SELECT subscriber_id, struct(subscriber_id), 'abc', plays, age, plan, is_trial FROM ({Agreement.Subscribers} FROM range(100))");

        await AgreesAsync(Table, 100, keys: ["id", "plan"]);
        Assert.Equal("its column who is of type struct<id:bigint>", (await AgreesAsync(Table, 100, ScanPath.Ordinary, keys: ["who"])).Reason);
        Assert.Equal("its column code is of type char(8), which Spark fills up with spaces", (await AgreesAsync(Table, 100, ScanPath.Ordinary, keys: ["code"])).Reason);
        await RunAsync($"DELETE FROM {_name} WHERE age < 30");
        await RunAsync($"DELETE FROM {_name} WHERE age < 40");
        var log = Path.Combine(LocalPath((await Table.DetailAsync(Cancellation)).Location), "_delta_log");
        File.Delete(Path.Combine(log, $"{0:D20}.json"));
        Assert.Equal("the log's newest checkpoint is of version 2", (await AgreesAsync(Table, await Spark.Table(_name).CountAsync(Cancellation), ScanPath.Ordinary, keys: ["plan"])).Reason);
    }

    [Fact]
    public async Task a_table_of_another_format_is_refused_with_what_to_do()
    {
        await RunAsync($"CREATE TABLE {_name} USING parquet AS {Agreement.Subscribers} FROM range(10)");

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Table.ScoreAsync(Agreement.Churn, cancellationToken: Cancellation));

        Assert.EndsWith($"{_name}` is a parquet table, not a Delta table; use spark.Table(…).ScoreAsync", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_key_that_is_called_as_the_scores_are_is_refused()
    {
        await RunAsync($"CREATE TABLE {_name} USING delta AS SELECT *, 1 AS Score FROM ({Agreement.Subscribers} FROM range(10))");
        var options = new ScoreOptions { Keys = ["score"] };

        var ofTable = await Assert.ThrowsAsync<ArgumentException>(() => Table.ScoreAsync(Agreement.Churn, options, cancellationToken: Cancellation));
        var ofFrame = await Assert.ThrowsAsync<ArgumentException>(() => Table.ToDF().ScoreAsync(Agreement.Churn, options, Cancellation));

        Assert.Equal("The key Score has the name of a column that scoring adds; give that another by ScoreOptions.ScoreColumn.", ofTable.Message);
        Assert.Equal(ofTable.Message, ofFrame.Message);
        await Agreement.HoldsAsync(Table, 10, options with { ScoreColumn = "churn" });
    }

    [Fact]
    public async Task a_file_that_is_gone_or_damaged_fails_the_query_with_its_name()
    {
        await RunAsync($"CREATE TABLE {_name} USING delta AS {Agreement.Subscribers} FROM range(0, 1000, 1, 2)");
        var files = (await Spark.Table(_name).InputFilesAsync(Cancellation)).Select(LocalPath).Order(StringComparer.Ordinal).ToList();
        var scored = await Table.ScoreAsync(Agreement.Churn, new() { Keys = ["subscriber_id"] }, cancellationToken: Cancellation);
        Assert.Equal(ScanPath.DirectScan, scored.Path);
        File.Delete(files[1]);

        var fault = await Assert.ThrowsAnyAsync<SparkException>(() => scored.Rows.CollectAsync(Cancellation));
        Assert.Contains($"{Path.GetFileName(files[1])} could not be read", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task files_in_S3_are_read_by_ranges()
    {
        var table = DeltaTable.ForPath(Spark, $"s3a://landing/{_name} +%");
        await Spark.Sql($"{Agreement.Subscribers} FROM range(0, 20000, 1, 2)").Write().Format("delta").Option("delta.enableDeletionVectors", "true").SaveAsync($"s3a://landing/{_name} +%", Cancellation);
        await RunAsync($"DELETE FROM delta.`s3a://landing/{_name} +%` WHERE subscriber_id % 3 = 0");

        await AgreesAsync(table, 13_333);
    }

    private static Task<TableScores> AgreesAsync(DeltaTable table, long rows, ScanPath path = ScanPath.DirectScan, long? version = null, params string[] keys) =>
        Agreement.HoldsAsync(table, rows, new() { Keys = keys is [] ? ["subscriber_id"] : keys }, path, version);

    private static string LocalPath(string address) => $"/{address["file:".Length..].TrimStart('/')}";

    private Task<DataFrame> RunAsync(string statement) => Spark.SqlAsync(statement, Cancellation);
}
