using Reelhouse.Trees;

namespace Reelhouse.Churn.Training;

/// <summary>A trained model, with how it came about.</summary>
/// <param name="Model">The model.</param>
/// <param name="Trainer">The ML.NET trainer that made it.</param>
/// <param name="Settings">The trainer's settings.</param>
/// <param name="Tried">All settings that were tried, in the order of the search.</param>
public sealed record TrainedChurnModel(TreeModel Model, string Trainer, IReadOnlyDictionary<string, double> Settings, IReadOnlyList<TriedSettings> Tried);

/// <summary>How much a feature says.</summary>
/// <param name="Feature">Its name.</param>
/// <param name="MeanContribution">The mean of what it adds to or takes from raw scores.</param>
public sealed record Importance(string Feature, double MeanContribution);

/// <summary>Settings that were tried, and how well their scores ranked the validation rows.</summary>
/// <param name="Settings">The trainer and its settings, in words.</param>
/// <param name="Auc">The area under the ROC curve.</param>
public sealed record TriedSettings(string Settings, double Auc);
