using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Reelhouse.Trees.Ensembles;

namespace Reelhouse.Trees.MLNet;

/// <summary>The last prediction of a pipeline, the features that it is given, and a calibrator that stands after it.</summary>
internal sealed record PredictionPipeline(object Model, ICalibrator? Calibrator, Feature[] Features)
{
    public static PredictionPipeline Of(ITransformer model, DataViewSchema inputSchema)
    {
        var steps = Flat(model);
        var calibrator = default(ICalibrator);
        for (var step = steps.Count - 1; step >= 0; step--)
        {
            if (steps[step] is not ISingleFeaturePredictionTransformer<object> prediction) continue;
            if (prediction.Model is not ICalibrator found) return new(prediction.Model, calibrator, FeaturesOf(steps.Take(step), prediction.FeatureColumnName, inputSchema));
            calibrator ??= found;
        }

        throw new ModelException($"{model.GetType().Name}: the pipeline has no prediction by a vector of features");
    }

    public Ensemble Read()
    {
        var ensemble = ModelReader.Read(Model, Features);
        if (Calibrator is null) return ensemble.Checked();
        if (ensemble.OutputCount != 1 || ensemble.Transform.Kind is not TransformKind.Identity) throw new ModelException($"{Calibrator.GetType().Name}: it stands after a model that needs none");
        return (ensemble with { Transform = Platt.Of(Calibrator) }).Checked();
    }

    private static List<ITransformer> Flat(ITransformer model)
    {
        var steps = new List<ITransformer>();
        var open = new Stack<ITransformer>([model]);
        while (open.TryPop(out var transformer))
        {
            if (transformer is not IEnumerable<ITransformer> chain)
            {
                steps.Add(transformer);
                continue;
            }

            foreach (var step in chain.Reverse()) open.Push(step);
        }

        return steps;
    }

    private static Feature[] FeaturesOf(IEnumerable<ITransformer> steps, string name, DataViewSchema schema)
    {
        foreach (var step in steps) schema = step.GetOutputSchema(schema);
        if (schema.GetColumnOrNull(name) is not { } column) throw new ModelException($"the pipeline makes no column '{name}', by which its model predicts");
        if (column.Type is not VectorDataViewType { IsKnownSize: true } vector) throw new ModelException($"column '{name}' is no vector of a known size");
        VBuffer<ReadOnlyMemory<char>> slots = default;
        if (column.HasSlotNames()) column.GetSlotNames(ref slots);
        var names = slots.Length == vector.Size ? slots.DenseValues().Select(slot => slot.ToString()).ToArray() : [];
        return [.. Enumerable.Range(0, vector.Size).Select(slot => new Feature(slot < names.Length && names[slot].Length > 0 ? names[slot] : $"f{slot}"))];
    }
}
