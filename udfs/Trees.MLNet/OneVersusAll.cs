using System.Collections.Immutable;
using System.Reflection;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Trainers;
using Reelhouse.Trees.Ensembles;

namespace Reelhouse.Trees.MLNet;

/// <summary>
/// A model for each class: LightGBM's multiclass trainer gives this, and the one-versus-all trainer over any binary one. ML.NET has no public way to the classes' models, nor to what is made of their scores:
/// softmax of the scores, probabilities divided by their sum, or the scores as they are.
/// </summary>
internal static class OneVersusAll
{
    private const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly PropertyInfo? Models = typeof(OneVersusAllModelParameters).GetProperty("SubModelParameters", Hidden);
    private static readonly FieldInfo? Inner = typeof(OneVersusAllModelParameters).GetField("_impl", Hidden);
    private static readonly FieldInfo? Formula = Inner?.FieldType.GetField("OutputFormula", Hidden);

    public static Ensemble Read(OneVersusAllModelParameters model, Feature[] features)
    {
        if (Models?.GetValue(model) is not ImmutableArray<object> models || Formula?.GetValue(Inner!.GetValue(model)) is not { } formula)
        {
            throw new ModelException($"this version of ML.NET ({typeof(OneVersusAllModelParameters).Assembly.GetName().Version}) hides the models of a multiclass model's classes");
        }

        return formula.ToString() switch
        {
            "Softmax" => Join([.. models.Select(ofClass => Scores(ofClass, features))]) with { Transform = new(TransformKind.Softmax) },
            "ProbabilityNormalization" => Join([.. models.Select(ofClass => Margins(ofClass, features))]) with { Transform = new(TransformKind.NormalisedSigmoid) },
            "Raw" => Join([.. models.Select(ofClass => Scores(ofClass, features))]),
            var name => throw new ModelException($"OneVersusAllModelParameters: its output formula {name} is not known"),
        };
    }

    private static Ensemble Scores(object model, Feature[] features) => ModelReader.Read(model is CalibratedModelParametersBase calibrated ? calibrated.SubModel : model, features);

    /// <summary>Each class has its own calibrator: its slope and offset go into the leaves.</summary>
    private static Ensemble Margins(object model, Feature[] features)
    {
        var ensemble = ModelReader.Read(model, features);
        if (ensemble.Transform is not { Kind: TransformKind.Sigmoid, Slope: var slope, Offset: var offset })
        {
            throw new ModelException($"{model.GetType().Name}: a class's model is not calibrated, though its probability is wanted");
        }

        return ensemble with
        {
            Trees = [.. ensemble.Trees.Select(tree => tree with { Leaves = Array.ConvertAll(tree.Leaves, leaf => leaf * slope) })],
            BaseScores = [(ensemble.BaseScores[0] * slope) + offset],
        };
    }

    private static Ensemble Join(Ensemble[] classes) => classes.Length == 0 ? throw new ModelException("OneVersusAllModelParameters: it has no classes") : classes[0] with
    {
        Trees = [.. classes.SelectMany((ensemble, output) => ensemble.Trees.Select(tree => tree with { Output = output }))],
        OutputCount = classes.Length,
        BaseScores = [.. classes.Select(ensemble => ensemble.BaseScores[0])],
    };
}
