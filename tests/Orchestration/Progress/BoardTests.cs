using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Ledger;
using Reelhouse.Orchestration.Progress;
using Reelhouse.Orchestration.Stages;
using Spectre.Console;

namespace Reelhouse.Orchestration.Tests.Progress;

public sealed class BoardTests
{
    [Fact]
    public void The_live_view_shows_stage_jobs_rows_and_elapsed_time()
    {
        var clock = Some.Clock();
        var board = new RunBoard([Stage.Of(2), Stage.Of(3)], clock);
        board.StageStarted(Stage.Of(2));
        board.Heard(Stage.Of(2), Some.Finished(2, "bronze.titles", balance: new RowBalance(100, 100)));
        board.Heard(Stage.Of(2), new JobStarted(2, "bronze.users"));
        board.Heard(Stage.Of(2), new JobProgressed("bronze.users", 20, 50));
        clock.Advance(TimeSpan.FromSeconds(4));

        Assert.Equal(
            [new BoardLine(Outcome.Running, "2 ingest", "bronze.users", "120 of 150 rows", TimeSpan.FromSeconds(4)), new BoardLine(Outcome.Pending, "3 refine", "pending", null, null)],
            board.Lines());
    }

    [Fact]
    public void A_stage_that_ended_shows_its_jobs_and_rows()
    {
        var board = new RunBoard([Stage.Of(2)], Some.Clock());
        board.StageStarted(Stage.Of(2));
        board.Heard(Stage.Of(2), Some.Finished(2, balance: new RowBalance(1, 1)));
        board.StageEnded(Stage.Of(2), Outcome.Succeeded, TimeSpan.FromSeconds(3));

        Assert.Equal([new BoardLine(Outcome.Succeeded, "2 ingest", "1 job", "1 row", TimeSpan.FromSeconds(3))], board.Lines());
    }

    [Fact]
    public void A_download_is_a_bar()
    {
        var drawn = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(drawn) });
        console.Profile.Width = 120;
        console.Write(BoardView.Draw([], [new BoardLine(Outcome.Running, "Downloading the engine", "1 of 4 files", null, TimeSpan.FromSeconds(2), Fraction: 0.25)]));

        Assert.Contains("━━━━━━ ", drawn.ToString());
        Assert.Contains("1 of 4 files", drawn.ToString());
    }

    [Fact]
    public void Warnings_stay_above_the_stages()
    {
        var board = new RunBoard([Stage.Of(2)], Some.Clock());
        board.Warn("SPARK_HOME is [/opt]");
        var drawn = new StringWriter();
        AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(drawn) }).Write(BoardView.Draw(board.Warnings(), board.Lines()));

        Assert.StartsWith("warning: SPARK_HOME is [/opt]", drawn.ToString());
        Assert.Contains("2 ingest", drawn.ToString());
    }

    [Theory]
    [InlineData("xterm-256color", null, true)]
    [InlineData("xterm-256color", "", true)]
    [InlineData("xterm-256color", "1", false)]
    [InlineData("dumb", null, false)]
    [InlineData(null, null, false)]
    public void Colour_needs_a_capable_terminal_and_nobody_against_it(string? terminal, string? noColor, bool allowed) =>
        Assert.Equal(allowed, ProgressStyle.AllowsColour(name => name == "TERM" ? terminal : name == "NO_COLOR" ? noColor : null));
}
