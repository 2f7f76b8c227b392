using Apache.Arrow;

namespace Reelhouse.Scoring;

/// <summary>Scores a partition's batches, on an executor: keys and features in, keys, scores and reasons out.</summary>
internal static class PartitionScorer
{
    public static IEnumerable<RecordBatch> Score(IEnumerable<RecordBatch> batches, ScoringTask task)
    {
        var model = ShippedModel.Load(task.ModelFile);
        var (scores, reasons) = (new ScoreColumn(model, task.Kind), task.Reasons > 0 ? new ReasonsColumn(model, task.Reasons) : null);
        foreach (var batch in batches)
        {
            var features = new IArrowArray[model.Features.Count];
            for (var feature = 0; feature < features.Length; feature++) features[feature] = batch.Column(task.Keys + feature);
            var columns = Enumerable.Range(0, task.Keys).Select(batch.Column).Append(scores.Of(features, batch.Length));
            yield return new(Schema(batch, task), reasons is null ? [.. columns] : [.. columns, reasons.Of(features, batch.Length)], batch.Length);
        }

        Schema Schema(RecordBatch batch, ScoringTask of)
        {
            var schema = new Schema.Builder();
            for (var key = 0; key < of.Keys; key++) schema.Field(batch.Schema.GetFieldByIndex(key));
            schema.Field(scores.Field);
            if (reasons is not null) schema.Field(reasons.Field);
            return schema.Build();
        }
    }
}
