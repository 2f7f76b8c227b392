using Apache.Arrow;

namespace Reelhouse.Scoring;

/// <summary>Scores a partition's batches, on an executor: keys come first, then features.</summary>
internal static class PartitionScorer
{
    public static IEnumerable<RecordBatch> Score(IEnumerable<RecordBatch> batches, ScoringTask task)
    {
        var scorer = new BatchScorer(task);
        foreach (var batch in batches) yield return scorer.Score(Columns(batch, 0, task.Keys), Columns(batch, task.Keys, scorer.Features), batch.Length);
    }

    private static IArrowArray[] Columns(RecordBatch batch, int first, int count) => [.. Enumerable.Range(first, count).Select(batch.Column)];
}
