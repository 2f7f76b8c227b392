using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Delta;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Models.Decisions;

/// <summary>The decisions in the lake. One is written once: what was decided stays.</summary>
internal sealed class PromotionDecisions(Lake lake)
{
    private static readonly string Name = Table<PromotionDecision>.Name;

    /// <summary>Makes the table, or has it grow, so that what is decided next can be written.</summary>
    public Task PrepareAsync(CancellationToken cancellationToken) => lake.EnsureGrownAsync(Table<PromotionDecision>.Definition, cancellationToken);

    public async Task<PromotionDecision?> FindAsync(string decisionId, CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken).ConfigureAwait(false);
        var spark = await lake.SparkAsync(cancellationToken).ConfigureAwait(false);
        var found = await spark.Table(Name).Filter(Col("decision_id") == decisionId).CollectAsync<PromotionDecision>(cancellationToken).ConfigureAwait(false);
        return found.Count > 0 ? found[0] : null;
    }

    public async Task<TableCommit> AddAsync(PromotionDecision decision, CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken).ConfigureAwait(false);
        var spark = await lake.SparkAsync(cancellationToken).ConfigureAwait(false);
        await DeltaTable.ForName(spark, Name).As("known").Merge(spark.CreateDataFrame([decision]), "known.decision_id = source.decision_id")
            .WhenNotMatchedInsertAll().ExecuteAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        return await lake.RefreshAsync(Name, cancellationToken).ConfigureAwait(false);
    }
}
