using System.Globalization;
using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Ledger;
using Reelhouse.Orchestration.Processes;
using Reelhouse.Orchestration.Stages;

namespace Reelhouse.Orchestration.Tests.Stages;

public sealed class StageProcessTests : IDisposable
{
    private readonly TestHome _home = new();
    private readonly ScriptedJobs _jobs;
    private readonly List<JobEvent> _heard = [];

    public StageProcessTests() => _jobs = new ScriptedJobs(_home.Folder);

    [Fact]
    public async Task Events_are_heard_in_order_and_talk_goes_to_the_log()
    {
        _jobs.Stage(1, "err first", ScriptedJobs.Say(new JobStarted(1, "a")), "err second", ScriptedJobs.Say(new JobProgressed("a", 7)), "exit 5");

        var exit = await Process().RunAsync(CancellationToken.None, CancellationToken.None);

        Assert.Equal(new StageExit(5, null), exit);
        Assert.Equal([new JobStarted(1, "a"), new JobProgressed("a", 7)], _heard);
        Assert.Equal(["first", "second"], await File.ReadAllLinesAsync(Log, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_line_that_is_no_event_is_kept_and_lies_in_the_log()
    {
        _jobs.Stage(1, "say Hello there", "say another");

        Assert.Equal(new StageExit(0, "Hello there"), await Process().RunAsync(CancellationToken.None, CancellationToken.None));
        Assert.Equal(["Hello there", "another"], await File.ReadAllLinesAsync(Log, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_stage_that_does_not_heed_is_killed_after_the_grace()
    {
        _jobs.Stage(1, "pid pid.txt", "deaf");
        using var stop = new CancellationTokenSource();
        var running = Process(grace: 1).RunAsync(stop.Token, CancellationToken.None);
        var stage = ProcessStamp.Of(int.Parse(await _jobs.LeftAsync("pid.txt"), CultureInfo.InvariantCulture))!;

        await stop.CancelAsync();

        Assert.Equal(137, (await running).ExitCode);
        Assert.False(stage.IsAlive);
    }

    [Fact]
    public async Task A_stage_whose_events_cannot_be_recorded_is_killed_and_the_fault_is_told()
    {
        _jobs.Stage(1, ScriptedJobs.Say(new JobStarted(1, "a")), "deaf");
        var process = new StageProcess(Command, Log, _ => throw new InvalidOperationException("the disk is full"), StageProcess.UsualGrace);

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => process.RunAsync(CancellationToken.None, CancellationToken.None));

        Assert.Equal("the disk is full", fault.Message);
    }

    public void Dispose() => _home.Dispose();

    private string Log => Path.Combine(_home.Folder, "stage.log");

    private ProgramCommand Command => new(DotNetHost.Path, [ScriptedJobs.Program, "run", "--stage", "1"], _jobs.Environment);

    private StageProcess Process(int grace = 20) => new(Command, Log, _heard.Add, TimeSpan.FromSeconds(grace));
}
