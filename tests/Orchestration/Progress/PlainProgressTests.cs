using Microsoft.Extensions.Logging;
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

    [Fact]
    public void Warnings_of_the_engine_are_lines_and_the_rest_of_its_log_is_not()
    {
        var logger = new ProgressLogger(new PlainProgress(_output));
        logger.Log(LogLevel.Warning, default, "SPARK_HOME is /opt/spark, which holds no delta", null, (message, _) => message);
        logger.Log(LogLevel.Debug, default, "A statement of the warm-up failed", null, (message, _) => message);

        Assert.Equal(["warning: SPARK_HOME is /opt/spark, which holds no delta"], Lines());
    }

    public void Dispose() => _output.Dispose();

    private List<string> Lines() => [.. _output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)];
}
