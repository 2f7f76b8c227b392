using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Ledger;
using Reelhouse.Orchestration.Stages;

namespace Reelhouse.Orchestration.Progress;

/// <summary>What is known of a run while it runs: each stage's state, the jobs at work in it and the rows they handled.</summary>
internal sealed class RunBoard(IEnumerable<Stage> stages, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly List<string> _warnings = [];
    private readonly List<BoardStage> _stages = [.. stages.Select(stage => new BoardStage(stage))];
    private Activity? _activity;
    private long _activityStarted;

    public void Doing(Activity activity)
    {
        lock (_lock)
        {
            if (activity.Name != _activity?.Name) _activityStarted = clock.GetTimestamp();
            _activity = activity;
        }
    }

    public void Idle()
    {
        lock (_lock) _activity = null;
    }

    public void Warn(string warning)
    {
        lock (_lock) _warnings.Add(warning);
    }

    public void StageStarted(Stage stage)
    {
        lock (_lock)
        {
            _activity = null;
            Find(stage).Start(clock.GetTimestamp());
        }
    }

    public void Heard(Stage stage, JobEvent jobEvent)
    {
        lock (_lock) Find(stage).Hear(jobEvent);
    }

    public void StageEnded(Stage stage, Outcome outcome, TimeSpan elapsed)
    {
        lock (_lock) Find(stage).End(outcome, elapsed);
    }

    public IReadOnlyList<string> Warnings()
    {
        lock (_lock) return [.. _warnings];
    }

    public IReadOnlyList<BoardLine> Lines()
    {
        lock (_lock)
        {
            var lines = _stages.Select(stage => stage.ToLine(started => clock.GetElapsedTime(started)));
            return _activity is null ? [.. lines] : [ActivityLine(_activity), .. lines];
        }
    }

    private BoardLine ActivityLine(Activity activity) => new(
        Outcome.Running, activity.Name, activity.Detail ?? "", Rows: null, clock.GetElapsedTime(_activityStarted), activity.Fraction);

    private BoardStage Find(Stage stage) => _stages.Find(candidate => candidate.Stage == stage)
        ?? throw new ArgumentException($"Stage {stage} is not part of this run", nameof(stage));
}
