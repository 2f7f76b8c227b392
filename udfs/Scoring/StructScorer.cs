using System.Runtime.InteropServices;
using Apache.Arrow;
using Apache.Arrow.Types;
using Reelhouse.Trees;

namespace Reelhouse.Scoring;

/// <summary>Scores structs of features by the model that each row names, on an executor. Where the name or the struct is null, so is the score.</summary>
internal static class StructScorer
{
    public static DoubleArray Score(Dictionary<string, ScoredBy> shipped, StringArray models, StructArray features)
    {
        var memory = new byte[features.Length * sizeof(double)];
        var scores = MemoryMarshal.Cast<byte, double>(memory.AsSpan());
        // Rows are scored by runs of one model: nearly always all of them.
        for (var start = 0; start < features.Length;)
        {
            var end = start + 1;
            while (end < features.Length && IsSame(models, start, end)) end++;
            if (!models.IsNull(start)) ScoreRun(Load(shipped, models.GetString(start)), features, start, scores[start..end]);
            start = end;
        }

        var validity = Validity(models, features, out var nulls);
        return new(new(memory), validity, features.Length, nulls, 0);
    }

    private static bool IsSame(StringArray models, int one, int other) =>
        models.IsNull(one) == models.IsNull(other) && (models.IsNull(one) || models.GetBytes(one).SequenceEqual(models.GetBytes(other)));

    private static void ScoreRun(TreeModel model, StructArray features, int start, Span<double> scores)
    {
        var names = ((StructType)features.Data.DataType).Fields.Select(field => field.Name).ToList();
        var columns = new IArrowArray[model.Features.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            var field = ColumnNames.Find(names, model.Features[i].Name);
            if (field < 0) throw new ArgumentException($"The model wants the feature {model.Features[i].Name}; the struct has {string.Join(", ", names)}.");
            columns[i] = ArrowArrayFactory.Slice(features.Fields[field], start, scores.Length);
        }

        model.Score(columns, scores);
    }

    private static TreeModel Load(Dictionary<string, ScoredBy> shipped, string model) => shipped.TryGetValue(model, out var by)
        ? ShippedModel.Load(by.ModelFile, by.Model)
        : throw new ArgumentException($"There is no model {model}; the function was registered with {string.Join(", ", shipped.Keys)}.");

    private static ArrowBuffer Validity(StringArray models, StructArray features, out int nulls)
    {
        nulls = 0;
        if (models.NullCount == 0 && features.NullCount == 0) return ArrowBuffer.Empty;
        var validity = new ArrowBuffer.BitmapBuilder(features.Length);
        for (var row = 0; row < features.Length; row++)
        {
            var isThere = features.IsValid(row) && models.IsValid(row);
            if (!isThere) nulls++;
            validity.Append(isThere);
        }

        return validity.Build();
    }
}
