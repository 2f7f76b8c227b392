namespace Reelhouse.Registry.MLflow;

/// <summary>What MLflow says instead of an answer.</summary>
internal sealed record MLflowError(string? ErrorCode, string? Message);
