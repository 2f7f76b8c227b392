using Reelhouse.Spark.Delta;
using Reelhouse.Spark.Tests.Golden;

namespace Reelhouse.Spark.Tests.Delta;

public sealed class MergeTextTests
{
    [Fact]
    public async Task a_merge_is_written_as_sql_with_names_quoted()
    {
        await using var session = new RecordingInvoker().OpenSession();
        var merge = DeltaTable.ForName(session, "silver.plays").As("t")
            .Merge(session.Table("new"), "t.id = s.id", "s")
            .WhenMatchedDelete("s.gone")
            .WhenMatchedUpdate([new("`odd``name`", "s.a + :bonus")])
            .WhenNotMatchedInsert([new("id", "s.id"), new("address.city", "s.city")])
            .WhenNotMatchedBySourceDelete()
            .WithSchemaEvolution();

        Assert.Equal(
            """
            MERGE WITH SCHEMA EVOLUTION INTO `silver`.`plays` AS `t`
            USING `view` AS `s`
            ON t.id = s.id
            WHEN MATCHED AND s.gone THEN DELETE
            WHEN MATCHED THEN UPDATE SET `odd``name` = s.a + :bonus
            WHEN NOT MATCHED THEN INSERT (`id`, `address`.`city`) VALUES (s.id, s.city)
            WHEN NOT MATCHED BY SOURCE THEN DELETE
            """,
            merge.Write("view"));
    }

    [Fact]
    public async Task a_merge_without_clauses_is_refused()
    {
        await using var session = new RecordingInvoker().OpenSession();
        var merge = DeltaTable.ForPath(session, "/lake/t").Merge(session.Table("new"), "true");

        await Assert.ThrowsAsync<InvalidOperationException>(() => merge.ExecuteAsync(cancellationToken: TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("t", "`t`")]
    [InlineData("db.t", "`db`.`t`")]
    [InlineData("c.`a.b`.t", "`c`.`a.b`.`t`")]
    [InlineData("db.t; DROP TABLE x", "`db`.`t; DROP TABLE x`")]
    public void parts_of_a_tables_name_are_quoted(string name, string quoted) => Assert.Equal(quoted, SqlIdentifier.OfTable(name));

    [Theory]
    [InlineData("")]
    [InlineData("db.")]
    [InlineData("`open")]
    [InlineData("a`b`.c")]
    public void what_is_no_tables_name_is_refused(string name) => Assert.Throws<ArgumentException>(() => SqlIdentifier.OfTable(name));

    [Fact]
    public void a_path_is_quoted() => Assert.Equal("delta.`/lake/a``b`", SqlIdentifier.OfPath("/lake/a`b"));
}
