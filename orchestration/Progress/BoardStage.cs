using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Ledger;
using Reelhouse.Orchestration.Stages;

namespace Reelhouse.Orchestration.Progress;

/// <summary>A stage on the board.</summary>
internal sealed class BoardStage(Stage stage)
{
    private readonly Dictionary<string, (long Rows, long? Total)> _atWork = [];
    private Outcome _outcome = Outcome.Pending;
    private long _started;
    private TimeSpan _elapsed;
    private int _finished;
    private long _rows;

    public Stage Stage { get; } = stage;

    public void Start(long timestamp) => (_outcome, _started) = (Outcome.Running, timestamp);

    public void Hear(JobEvent jobEvent)
    {
        switch (jobEvent)
        {
            case JobStarted started:
                _atWork[started.Job] = (0, null);
                break;
            case JobProgressed progressed:
                _atWork[progressed.Job] = (progressed.Rows, progressed.TotalRows);
                break;
            case JobFinished finished:
                _atWork.Remove(finished.Job);
                _finished++;
                _rows += finished.Balance.RowsIn;
                break;
        }
    }

    public void End(Outcome outcome, TimeSpan elapsed) => (_outcome, _elapsed) = (outcome, elapsed);

    public BoardLine ToLine(Func<long, TimeSpan> since) => _outcome switch
    {
        Outcome.Running => new(_outcome, Stage.ToString(), Work(), RowsAtWork(), since(_started)),
        Outcome.Pending or Outcome.Skipped or Outcome.Empty => new(_outcome, Stage.ToString(), OutcomeText.Of(_outcome), null, null),
        _ => new(_outcome, Stage.ToString(), Jobs(_finished), Figures.Rows(_rows), _elapsed),
    };

    private string Work() => _atWork.Count > 0 ? string.Join(", ", _atWork.Keys) : Jobs(_finished);

    private string RowsAtWork()
    {
        var rows = _rows + _atWork.Values.Sum(job => job.Rows);
        var totals = _atWork.Values.Select(job => job.Total).ToList();
        return totals.Count > 0 && totals.All(total => total is not null)
            ? $"{Figures.Count(rows)} of {Figures.Rows(_rows + totals.Sum(total => total!.Value))}"
            : Figures.Rows(rows);
    }

    private static string Jobs(int count) => $"{Figures.Count(count)} {(count == 1 ? "job" : "jobs")}";
}
