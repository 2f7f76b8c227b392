using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Ledger;
using Reelhouse.Orchestration.Stages;

namespace Reelhouse.Orchestration.Progress;

/// <summary>Whoever watches a run. Calls may come from any thread.</summary>
internal interface IRunProgress : IAsyncDisposable
{
    void Doing(Activity activity);

    /// <summary>Something that goes on all the same, but that the user should know.</summary>
    void Warn(string warning);

    void StageStarted(Stage stage);

    void Heard(Stage stage, JobEvent jobEvent);

    void StageEnded(Stage stage, Outcome outcome, TimeSpan elapsed);

    /// <summary>The process ends at once: the terminal is left as it was found.</summary>
    void Abandon();
}
