using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Configuration;
using Reelhouse.Orchestration.Errors;
using Reelhouse.Spark.Engine;

namespace Reelhouse.Orchestration.Engine;

/// <summary>The engine's errors as the command shows them; they say themselves what to do.</summary>
internal static class EngineFailure
{
    private const int LinesQuoted = 5;

    public static JobError Of(EngineException error) => new(
        error.Message,
        null,
        error.LogTail.Count == 0 ? null : string.Join('\n', error.LogTail.TakeLast(LinesQuoted)),
        $"{CommandName.Current} doctor");

    public static async Task<T> TranslateAsync<T>(Func<Task<T>> action)
    {
        try
        {
            return await action();
        }
        catch (EngineException e)
        {
            throw new CommandException(Of(e), cause: e);
        }
    }
}
