using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Live.Tests.Jobs;

/// <summary>A judged row, as far as tests look at it.</summary>
internal sealed record Verdict(string? Key, string Outcome, IReadOnlyList<string> FailedChecks)
{
    public static async Task<IReadOnlyList<Verdict>> OfAsync<TRow>(
        DataFrame candidates, Checks<TRow> checks, string key, params (string Table, DataFrame Rows)[] references)
    {
        var judged = new Judge(checks.All).Apply(candidates, references.ToDictionary(each => each.Table, each => each.Rows));
        return await judged
            .Select(Col(key).As("key"), Col(CandidateColumns.Outcome).As("outcome"), Col(CandidateColumns.FailedChecks).As("failed_checks"))
            .OrderBy("key", "outcome")
            .CollectAsync<Verdict>(TestContext.Current.CancellationToken);
    }
}
