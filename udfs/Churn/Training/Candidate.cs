using Microsoft.ML;

namespace Reelhouse.Churn.Training;

/// <summary>A way of training: an ML.NET trainer with its settings.</summary>
/// <param name="Trainer">The trainer's name.</param>
/// <param name="Settings">Its settings by name, as they are told and registered.</param>
/// <param name="Make">Makes the trainer.</param>
internal sealed record Candidate(string Trainer, IReadOnlyDictionary<string, double> Settings, Func<MLContext, IEstimator<ITransformer>> Make)
{
    public override string ToString() => Settings.Count == 0 ? Trainer : $"{Trainer} ({string.Join(", ", Settings.Select(setting => FormattableString.Invariant($"{setting.Key} {setting.Value}")))})";
}
