namespace Reelhouse.Orchestration.Stages;

/// <summary>How a stage's process ended.</summary>
/// <param name="ExitCode">Its exit code; 128 + n when signal n ended it.</param>
/// <param name="Malformed">The first line on its standard output that was no event, if there was one.</param>
internal sealed record StageExit(int ExitCode, string? Malformed);
