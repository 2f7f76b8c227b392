using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Ledger;
using Reelhouse.Orchestration.Stages;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Reelhouse.Orchestration.Progress;

/// <summary>A view that is redrawn in place, for terminals.</summary>
internal sealed class LiveProgress : IRunProgress
{
    private static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(200);

    private readonly IAnsiConsole _console;
    private readonly RunBoard _board;
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _drawing;

    public LiveProgress(IAnsiConsole console, IEnumerable<Stage> stages, TimeProvider clock)
    {
        _console = console;
        _board = new RunBoard(stages, clock);
        _drawing = console.Live(Draw()).StartAsync(context => DrawAsync(context, clock));
    }

    public void Doing(Activity activity) => _board.Doing(activity);

    public void Warn(string warning) => _board.Warn(warning);

    public void StageStarted(Stage stage) => _board.StageStarted(stage);

    public void Heard(Stage stage, JobEvent jobEvent) => _board.Heard(stage, jobEvent);

    public void StageEnded(Stage stage, Outcome outcome, TimeSpan elapsed) => _board.StageEnded(stage, outcome, elapsed);

    public void Abandon() => _console.Cursor.Show();

    public async ValueTask DisposeAsync()
    {
        _board.Idle();
        await _ended.CancelAsync();
        await _drawing;
        _ended.Dispose();
    }

    private async Task DrawAsync(LiveDisplayContext context, TimeProvider clock)
    {
        while (!_ended.IsCancellationRequested)
        {
            context.UpdateTarget(Draw());
            await Task.Delay(Redraw, clock, _ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        context.UpdateTarget(Draw());
    }

    private IRenderable Draw() => BoardView.Draw(_board.Warnings(), _board.Lines());
}
