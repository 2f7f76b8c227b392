using Microsoft.ML.Calibrators;
using Reelhouse.Trees.Ensembles;

namespace Reelhouse.Trees.MLNet;

/// <summary>Platt's calibrator is 1 / (1 + exp(slope · score + offset)): our sigmoid with both signs changed.</summary>
internal static class Platt
{
    public static Transform Of(ICalibrator calibrator) => calibrator is PlattCalibrator platt
        ? new(TransformKind.Sigmoid, -platt.Slope, -platt.Offset)
        : throw new ModelException($"{calibrator.GetType().Name}: only PlattCalibrator is read; without a calibrator the model's score can be");
}
