using Reelhouse.Scoring;
using Reelhouse.Scoring.Delta;
using Reelhouse.Spark.Delta;
using Reelhouse.Spark.Sql;
using Reelhouse.Trees;

namespace Reelhouse.Live.Tests.Scoring;

/// <summary>Holds the scores of a table to those of its rows as Spark reads them.</summary>
internal static class Agreement
{
    /// <summary>Rows for <see cref="Churn"/>, some of whose values are missing, for a source of <c>id</c>s.</summary>
    public const string Subscribers = """
        SELECT id AS subscriber_id, CASE WHEN id % 7 = 0 THEN NULL WHEN id % 11 = 0 THEN float('NaN') ELSE CAST(id % 100 - 50 AS FLOAT) / 20 END AS plays,
               IF(id % 13 = 0, NULL, CAST(id % 62 + 18 AS INT)) AS age, element_at(array('Basic', 'Standard', 'Premium', 'Other', NULL), CAST(id % 5 + 1 AS INT)) AS plan,
               id % 2 = 0 AS is_trial, 'x' AS unused
        """;

    /// <summary>LightGBM's model of plays, age, plan and is_trial.</summary>
    public static readonly TreeModel Churn = LightGbmText.Read(Path.Combine(AppContext.BaseDirectory, "Scoring", "churn.txt"));

    /// <summary>Scores a table, and sees by which path the rows came, how many, and that they and their scores are those of the ordinary path.</summary>
    public static async Task<TableScores> HoldsAsync(DeltaTable table, long rows, ScoreOptions options, ScanPath path = ScanPath.DirectScan, long? version = null)
    {
        var scored = await table.ScoreAsync(Churn, options, version, TestContext.Current.CancellationToken);
        Assert.Equal((path, path is ScanPath.DirectScan ? null : scored.Reason), (scored.Path, scored.Reason));
        var ordinary = await (version is { } of ? table.ToDF(of) : table.ToDF()).ScoreAsync(Churn, options, TestContext.Current.CancellationToken);
        Assert.Equal(await ordinary.SchemaAsync(TestContext.Current.CancellationToken), await scored.Rows.SchemaAsync(TestContext.Current.CancellationToken));

        var (expected, actual) = (await TextsAsync(ordinary), await TextsAsync(scored.Rows));
        Assert.Equal(rows, expected.Count);
        Assert.Equal(expected, actual);
        return scored;
    }

    private static async Task<List<string>> TextsAsync(DataFrame rows)
    {
        var texts = await rows.SelectExpr("to_json(struct(*))").CollectAsync<string>(TestContext.Current.CancellationToken);
        texts.Sort(StringComparer.Ordinal);
        return texts;
    }
}
