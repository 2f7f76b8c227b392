using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Ledger;
using Reelhouse.Orchestration.Progress;
using Reelhouse.Orchestration.Stages;

namespace Reelhouse.Orchestration.Tests.Progress;

public sealed class PlainProgressTests : IDisposable
{
    private readonly StringWriter _output = new();

    [Fact]
    public void Each_thing_that_happens_is_a_line_without_colour()
    {
        var progress = new PlainProgress(_output);
        progress.StageStarted(Stage.Of(3));
        progress.Heard(Stage.Of(3), new JobStarted(3, "silver.titles"));
        progress.Heard(Stage.Of(3), new JobProgressed("silver.titles", 50));
        progress.Heard(Stage.Of(3), Some.Finished(3, "silver.titles", balance: new RowBalance(8807, 8802, 5)));
        progress.StageEnded(Stage.Of(3), Outcome.Succeeded, TimeSpan.FromSeconds(61));

        Assert.Equal(
            ["stage 3 refine", "  silver.titles …", "  silver.titles succeeded in 1.5 s: 8,807 rows in, 8,802 written, 5 quarantined", "stage 3 refine succeeded in 1 min 1 s"],
            Lines());
    }

    [Fact]
    public void A_download_is_told_in_tenths()
    {
        var progress = new PlainProgress(_output);
        for (var done = 0; done <= 1000; done++) progress.Doing(new Activity("Downloading", $"{done} of 1000", done / 1000.0));

        Assert.Equal(11, Lines().Count);
    }

    public void Dispose() => _output.Dispose();

    private List<string> Lines() => [.. _output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)];
}
