using Google.Protobuf;
using Reelhouse.Trees.Ensembles;
using Reelhouse.Trees.Importing.Onnx.Protocol;

namespace Reelhouse.Trees.Importing.Onnx;

/// <summary>Turns a model's bytes into an ensemble.</summary>
internal static class OnnxModel
{
    public static Ensemble Read(byte[] file)
    {
        var model = Parse(file);
        var graph = new Graph(model.Graph);
        var node = graph.TreeNode();
        var inputs = GraphInputs.Of(graph, node.Input(0));
        var attributes = node.Attributes;
        var table = node.Operator switch
        {
            "TreeEnsembleClassifier" => NodeLists.Read(attributes, "class"),
            "TreeEnsembleRegressor" => NodeLists.Read(attributes, "target"),
            _ => TreeEnsembleLists.Read(attributes),
        };

        var scores = node.Operator == "TreeEnsembleClassifier" ? ClassifierOutputs.Of(attributes, table) : TargetOutputs.Of(attributes, table);
        var after = GraphOutputs.Of(graph, node, scores);
        var features = inputs.Features(table.Nodes.Max(entry => entry.Feature));
        inputs.Scaling?.CheckColumns(features.Length);
        return new Ensemble
        {
            Source = model.ProducerName.Length > 0 ? $"ONNX ({model.ProducerName})" : "ONNX",
            Features = features,
            Trees = TreeBuilder.Build(table, inputs, scores, after.Scale),
            OutputCount = scores.OutputCount,
            BaseScores = [.. scores.BaseScores.Select(score => (score * after.Scale) + after.Shift)],
            Transform = after.Transform,
            HasSingleInputs = inputs.RoundsToSingle,
        }.Checked();
    }

    private static ModelProto Parse(byte[] file)
    {
        try
        {
            var model = ModelProto.Parser.WithDiscardUnknownFields(true).ParseFrom(file);
            return model.Graph is null ? throw new ModelException("the file is no ONNX model: it has no graph") : model;
        }
        catch (InvalidProtocolBufferException fault)
        {
            throw new ModelException($"the file is no ONNX model, or cut off or damaged: {fault.Message}", fault);
        }
    }
}
