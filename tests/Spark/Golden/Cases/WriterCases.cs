using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;
using static Reelhouse.Spark.Tests.Golden.Cases.Some;

namespace Reelhouse.Spark.Tests.Golden.Cases;

internal static class WriterCases
{
    public static readonly GoldenCase[] All =
    [
        Write("save", t => t.Write().Format("delta").Mode("append").Option("mergeSchema", true).SaveAsync("/out")),
        Write("save_overwrite", t => t.Write().Mode(SaveMode.Overwrite).PartitionBy("a", "b").Format("parquet").SaveAsync("/out")),
        Write("save_ignore", t => t.Write().Mode("ignore").Format("csv").SaveAsync("/out")),
        Write("save_error", t => t.Write().Mode(SaveMode.ErrorIfExists).Format("json").SaveAsync("/out")),
        Write("save_as_table", t => t.Write().Format("delta").Mode("overwrite").SaveAsTableAsync("db.t")),
        Write("save_as_bucketed_table", t => t.Write().BucketBy(4, "a").SortBy("b").SaveAsTableAsync("db.t")),
        Write("save_clustered", t => t.Write().ClusterBy("a", "b").SaveAsTableAsync("db.t")),
        Write("insert_into", t => t.Write().InsertIntoAsync("db.t")),
        Write("insert_overwrite", t => t.Write().InsertIntoAsync("db.t", overwrite: true)),
        Write("jdbc", t => Task.Run(() => t.Write().Mode("append").Jdbc("jdbc:x", "t", [Pair("user", "u")]))),
        Write("v2_create", t => t.WriteTo("db.t").Using("delta").TableProperty("a", "b").PartitionedBy(Col("day"), Months("at")).CreateAsync()),
        Write("v2_create_clustered", t => t.WriteTo("db.t").Using("delta").ClusterBy("a").CreateAsync()),
        Write("v2_replace", t => t.WriteTo("db.t").ReplaceAsync()),
        Write("v2_create_or_replace", t => t.WriteTo("db.t").Option("userMetadata", "run 7").CreateOrReplaceAsync()),
        Write("v2_append", t => t.WriteTo("db.t").AppendAsync()),
        Write("v2_overwrite", t => t.WriteTo("db.t").OverwriteAsync(Col("day") == new DateOnly(2023, 7, 31))),
        Write("v2_overwrite_partitions", t => t.WriteTo("db.t").OverwritePartitionsAsync()),
        Write("merge", t => t.MergeInto("db.t", Col("t.id") == Col("s.id"))
            .WhenMatched(Col("s.gone")).Delete()
            .WhenMatched().UpdateAll()
            .WhenNotMatched().InsertAll()
            .WhenNotMatchedBySource().Update([Pair("old", Lit(true))])
            .WithSchemaEvolution()
            .MergeAsync()),
        Write("merge_values", t => t.MergeInto("db.t", Expr("t.id = s.id"))
            .WhenMatched().Update([Pair("a", Col("s.a"))])
            .WhenNotMatched(Col("s.a") > 1).Insert([Pair("id", Col("s.id"))])
            .WhenNotMatchedBySource().Delete()
            .MergeAsync()),
        Write("temp_view", t => t.CreateTempViewAsync("v")),
        Write("temp_view_replaced", t => t.CreateOrReplaceTempViewAsync("v")),
        Write("global_temp_view", t => t.CreateGlobalTempViewAsync("v")),
        Write("global_temp_view_replaced", t => t.CreateOrReplaceGlobalTempViewAsync("v")),
        Write("checkpoint", t => t.CheckpointAsync()),
        Write("local_checkpoint", t => t.LocalCheckpointAsync(eager: false, StorageLevel.DISK_ONLY)),
        Write("show", t => t.ShowStringAsync(5, 10, vertical: true)),
        Write("show_by_default", t => t.ShowStringAsync()),
        Write("count", t => t.CountAsync()),
        Write("first", t => t.FirstAsync()),
        Write("is_empty", t => t.IsEmptyAsync()),
    ];

    private static GoldenCase Write(string name, Func<DataFrame, Task> write) => GoldenCase.Action(name, session => write(session.Table("t")));
}
