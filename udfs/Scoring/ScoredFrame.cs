using Reelhouse.Spark.Sql;
using Reelhouse.Spark.Sql.Types;
using Reelhouse.Trees;

namespace Reelhouse.Scoring;

/// <summary>The columns of a frame of scores.</summary>
internal static class ScoredFrame
{
    /// <summary>What executors give: keys, scores, reasons, by names of our own, since a key may have any.</summary>
    public static StructType Output(IReadOnlyList<StructField> keys, TreeModel model, ScoreOptions options)
    {
        var fields = keys.Select((key, i) => new StructField($"key_{i}", key.DataType, key.IsNullable)).ToList();
        fields.Add(new("score", model.OutputCount == 1 ? new DoubleType() : new ArrayType(new DoubleType(), false), false));
        if (options.Reasons > 0) fields.Add(new("reasons", DataType.FromDdl("array<struct<feature: string not null, contribution: double not null>>"), false));
        return new(fields);
    }

    /// <summary>The same by the names that callers want.</summary>
    public static DataFrame Named(DataFrame scored, IReadOnlyList<StructField> keys, ScoreOptions options) =>
        scored.ToDF([.. keys.Select(key => key.Name), options.ScoreColumn, .. options.Reasons > 0 ? (string[])[options.ReasonsColumn] : []]);
}
