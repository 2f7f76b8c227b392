namespace Reelhouse.Registry;

/// <summary>The columns of a model, each side as MLflow writes them: <c>[{"name": "age", "type": "double", "required": true}]</c>.</summary>
/// <param name="Inputs">The features, as JSON.</param>
/// <param name="Outputs">The outputs, as JSON.</param>
/// <remarks>See https://mlflow.org/docs/latest/ml/model/signatures.</remarks>
public sealed record ModelSignature(string Inputs, string Outputs);
