using Reelhouse.JobEvents;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Reports.Stakeholder;

/// <summary>Reads what the report says of the quarantine.</summary>
internal sealed class QuarantineQueries(Lake lake, IReadOnlyList<TableVersion> tables)
{
    private const string Schema = "quarantine";
    private const string Titles = "quarantine.titles";

    /// <summary>More than a reader will look through; the counts above them are of all rows.</summary>
    private const int MostTitles = 50;

    /// <summary>Every quarantine there is, in the order of their names.</summary>
    public static async Task<IReadOnlyList<string>> TablesAsync(Lake lake, CancellationToken cancellationToken)
    {
        var spark = await lake.SparkAsync(cancellationToken).ConfigureAwait(false);
        var rows = await spark.Sql($"SHOW TABLES IN {Schema}").CollectAsync(cancellationToken).ConfigureAwait(false);
        return [.. rows.Where(row => !row.GetAs<bool>("isTemporary")).Select(row => $"{Schema}.{row.GetAs<string>("tableName")}").Order(StringComparer.Ordinal)];
    }

    /// <summary>The rows of each quarantine by the check that they broke.</summary>
    public async Task<IReadOnlyList<FailedCheckRows>> FailedChecksAsync(CancellationToken cancellationToken)
    {
        var quarantines = tables.Where(table => table.Table.StartsWith($"{Schema}.", StringComparison.Ordinal));
        var counts = await Task.WhenAll(quarantines.Select(table => FailedChecksAsync(table, cancellationToken))).ConfigureAwait(false);
        return counts.Length == 0
            ? []
            : await counts.Aggregate((all, more) => all.Union(more)).CollectAsync<FailedCheckRows>(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The titles in quarantine, as their file delivered them.</summary>
    public async Task<IReadOnlyList<QuarantinedTitle>> TitlesAsync(CancellationToken cancellationToken)
    {
        if (tables.FirstOrDefault(table => table.Table == Titles) is not { } titles) return [];
        var rows = await lake.ReadAsync(Titles, titles.Version, cancellationToken).ConfigureAwait(false);
        return await rows
            .Select(
                Delivered("show_id").As("title_id"),
                Delivered("title").As("name"),
                Delivered("rating").As("rating"),
                ArrayJoin(Col("failed_checks"), "; ").As("failed_checks"))
            .OrderBy("failed_checks", "title_id", "name")
            .Limit(MostTitles)
            .CollectAsync<QuarantinedTitle>(cancellationToken).ConfigureAwait(false);
    }

    private async Task<DataFrame> FailedChecksAsync(TableVersion table, CancellationToken cancellationToken)
    {
        var rows = await lake.ReadAsync(table.Table, table.Version, cancellationToken).ConfigureAwait(false);
        return rows
            .Select(Explode("failed_checks").As("failed_check"))
            .GroupBy("failed_check").Agg(Count(Lit(1)).As("row_count"))
            .Select(Lit(table.Table).As("table"), Col("failed_check"), Col("row_count"));
    }

    private static Column Delivered(string column) => GetJsonObject(Col("raw"), $"$.{column}");
}
