using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Configuration;

namespace Reelhouse.Orchestration.Stages;

/// <summary>Completes a stage's error with what the orchestrator knows: the stage, its log and its last words, the command that tries again.</summary>
internal static class StageError
{
    private const int LinesQuoted = 8;

    public static JobError? Complete(JobError? error, Stage stage, Home home, string log) => error is null ? null : new JobError(
        $"stage {stage}: {error.What}",
        error.Where is null ? log : $"{error.Where}, log {log}",
        error.Why ?? Tail(log),
        error.Next ?? CommandName.With("run", home));

    private static string? Tail(string log)
    {
        var lines = File.Exists(log) ? File.ReadLines(log).Where(line => line.Trim().Length > 0).TakeLast(LinesQuoted).ToList() : [];
        return lines.Count == 0 ? null : string.Join('\n', lines);
    }
}
