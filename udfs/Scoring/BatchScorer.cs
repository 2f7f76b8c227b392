using Apache.Arrow;

namespace Reelhouse.Scoring;

/// <summary>Scores batches on an executor: keys and features in, keys, scores and reasons out. Its memory serves the next batch again.</summary>
internal sealed class BatchScorer
{
    private readonly ScoreColumn _scores;
    private readonly ReasonsColumn? _reasons;

    public BatchScorer(ScoringTask task)
    {
        var model = ShippedModel.Load(task.ModelFile, task.Model);
        _scores = new(model, task.Kind);
        if (task.Reasons > 0) _reasons = new(model, task.Reasons);
        Features = model.Features.Count;
    }

    public int Features { get; }

    public RecordBatch Score(IArrowArray[] keys, IArrowArray[] features, int rows)
    {
        var schema = new Schema.Builder();
        for (var key = 0; key < keys.Length; key++) schema.Field(new Field($"key_{key}", keys[key].Data.DataType, nullable: true));
        schema.Field(_scores.Field);
        if (_reasons is not null) schema.Field(_reasons.Field);
        IArrowArray[] columns = [.. keys, _scores.Of(features, rows)];
        return new(schema.Build(), _reasons is null ? columns : [.. columns, _reasons.Of(features, rows)], rows);
    }
}
