using System.Runtime.InteropServices;
using Apache.Arrow;
using Apache.Arrow.Types;
using Reelhouse.Trees;

namespace Reelhouse.Scoring;

/// <summary>Scores structs of features by the model that each row names, on an executor.</summary>
internal static class StructScorer
{
    public static DoubleArray Score(Dictionary<string, string> files, StringArray models, StructArray features)
    {
        var memory = new byte[features.Length * sizeof(double)];
        var scores = MemoryMarshal.Cast<byte, double>(memory.AsSpan());
        // Rows are scored by runs of one model: nearly always all of them.
        for (var start = 0; start < features.Length;)
        {
            var model = models.GetString(start);
            var end = start + 1;
            while (end < features.Length && models.GetString(end) == model) end++;
            ScoreRun(Load(files, model), features, start, scores[start..end]);
            start = end;
        }

        return new(new(memory), features.NullCount > 0 ? Validity(features) : ArrowBuffer.Empty, features.Length, features.NullCount, 0);
    }

    private static void ScoreRun(TreeModel model, StructArray features, int start, Span<double> scores)
    {
        var type = (StructType)features.Data.DataType;
        var columns = new IArrowArray[model.Features.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            var name = model.Features[i].Name;
            var field = type.Fields.ToList().FindIndex(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (field < 0) throw new ArgumentException($"The model wants the feature {name}; the struct has {string.Join(", ", type.Fields.Select(each => each.Name))}.");
            columns[i] = ArrowArrayFactory.Slice(features.Fields[field], start, scores.Length);
        }

        model.Score(columns, scores);
    }

    private static TreeModel Load(Dictionary<string, string> files, string? model) => model is not null && files.TryGetValue(model, out var file)
        ? ShippedModel.Load(file)
        : throw new ArgumentException($"There is no model {model ?? "null"}; the function was registered with {string.Join(", ", files.Keys)}.");

    /// <summary>A struct that is null has no score.</summary>
    private static ArrowBuffer Validity(StructArray features)
    {
        var validity = new ArrowBuffer.BitmapBuilder(features.Length);
        for (var row = 0; row < features.Length; row++) validity.Append(features.IsValid(row));
        return validity.Build();
    }
}
