namespace Reelhouse.Churn.Promotion;

/// <summary>What a challenger has to show.</summary>
/// <param name="Margin">By how much its AUC must be above the champion's.</param>
/// <param name="LeastChurned">The fewest leavers that a verdict can be based on.</param>
/// <param name="MostCalibrationError">The mean distance, weighed by rows, between what was foretold and what came over tenths of the rows, as a part of the share that left.</param>
/// <param name="MostCalibrationDeviations">How many standard deviations of the outcomes count as chance: only a distance that is larger than both fails (Spiegelhalter, Statistics in Medicine 5 (1986), 421-433).</param>
/// <param name="MostSliceLoss">By how much AUC may be below the champion's among the subscribers of one country, plan or device.</param>
/// <param name="SliceDeviations">The standard deviations that a slice's loss must be beyond, so that many slices make no false alarm.</param>
/// <param name="LeastSliceChurned">Slices with fewer leavers are not judged.</param>
/// <param name="MostMicroseconds">How long one subscriber may take, reasons included, of a hundred the slowest but one.</param>
public sealed record GateRules(
    double Margin = 0.005,
    int LeastChurned = 20,
    double MostCalibrationError = 0.25,
    double MostCalibrationDeviations = 3,
    double MostSliceLoss = 0.02,
    double SliceDeviations = 3,
    int LeastSliceChurned = 10,
    double MostMicroseconds = 1000)
{
    /// <summary>Half the width of a 95% interval, in standard deviations.</summary>
    public const double Deviations = 1.96;
}
