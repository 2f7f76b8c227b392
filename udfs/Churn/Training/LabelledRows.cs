using Microsoft.ML;
using Microsoft.ML.Data;

namespace Reelhouse.Churn.Training;

/// <summary>Rows to learn from or to be judged by, with their features' names. Their order decides what is learnt from them, so it must be the same from run to run.</summary>
/// <param name="Features">The features' names, in the rows' order.</param>
/// <param name="Rows">The rows.</param>
public sealed record LabelledRows(IReadOnlyList<string> Features, IReadOnlyList<LabelledRow> Rows)
{
    /// <summary>The rows of both.</summary>
    public LabelledRows And(LabelledRows others) => this with { Rows = [.. Rows, .. others.Rows] };

    /// <summary>All rows of the first feature, then of the second: what a tree model scores.</summary>
    internal float[] ByColumn()
    {
        var columns = new float[Rows.Count * Features.Count];
        for (var row = 0; row < Rows.Count; row++)
        {
            for (var feature = 0; feature < Features.Count; feature++) columns[(feature * Rows.Count) + row] = Rows[row].Features[feature];
        }

        return columns;
    }

    internal IDataView View(MLContext context)
    {
        var schema = SchemaDefinition.Create(typeof(Example));
        var features = schema[nameof(Example.Features)];
        features.ColumnType = new VectorDataViewType(NumberDataViewType.Single, Features.Count);
        var names = new VBuffer<ReadOnlyMemory<char>>(Features.Count, [.. Features.Select(name => name.AsMemory())]);
        features.AddAnnotation("SlotNames", names, new VectorDataViewType(TextDataViewType.Instance, Features.Count));
        return context.Data.LoadFromEnumerable(Rows.Select(row => new Example { Label = row.IsChurned, Features = row.Features }), schema);
    }

    private sealed class Example
    {
        public bool Label { get; set; }

        public float[] Features { get; set; } = [];
    }
}
