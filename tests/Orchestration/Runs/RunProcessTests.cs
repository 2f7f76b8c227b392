using System.Globalization;
using System.Text.Json;
using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Errors;
using Reelhouse.Orchestration.Ledger;
using Reelhouse.Orchestration.Runs;

namespace Reelhouse.Orchestration.Tests.Runs;

/// <summary>Whole runs as users start them, with real processes for the stages.</summary>
public sealed class RunProcessTests : IDisposable
{
    private readonly TestHome _home = new();
    private readonly ScriptedJobs _jobs;

    public RunProcessTests() => _jobs = new ScriptedJobs(_home.Folder);

    [Fact]
    public async Task Stages_run_in_order_and_the_result_is_one_json_object_on_standard_output()
    {
        _jobs.Stage(1).Stage(3).Stage(8, ScriptedJobs.Say(new JobStarted(8, "job.8")), ScriptedJobs.Say(new ReportWritten("/r.html", Some.Headline)), ScriptedJobs.Say(Some.Finished(8, "job.8")));

        var (exitCode, output, error) = await RunAsync("--json");

        Assert.Equal(ExitCodes.Succeeded, exitCode);
        Assert.Equal([1, 3, 8], _jobs.Started);
        var result = JsonDocument.Parse(output).RootElement;
        Assert.Equal(3207, result.GetProperty("headline").GetProperty("titles_tv_ma").GetInt64());
        Assert.Equal(
            ["succeeded", "empty", "succeeded", "empty", "empty", "empty", "empty", "succeeded"],
            result.GetProperty("stages").EnumerateArray().Select(stage => stage.GetProperty("status").GetString()));
        Assert.Contains("stage 3 refine succeeded", error);
        Assert.DoesNotContain("\u001b[", error);
    }

    [Fact]
    public async Task A_failed_stage_ends_the_run_and_the_later_ones_are_skipped()
    {
        _jobs.Stage(1).Stage(2, "err the bucket is gone", "exit 1").Stage(3);

        var (exitCode, output, error) = await RunAsync("--json");

        Assert.Equal(ExitCodes.Failed, exitCode);
        Assert.Equal([1, 2], _jobs.Started);
        Assert.Equal("skipped", Status(output, stage: 3));
        Assert.Contains("error: stage 2 ingest: the jobs program ended with exit code 1", error);
        Assert.Contains("the bucket is gone", error);
        Assert.Contains("stage-2.log", error);
        Assert.Contains("  next ", error);
    }

    [Fact]
    public async Task Rows_that_do_not_balance_break_the_run_with_exit_code_3()
    {
        _jobs.Stage(1, balance: new RowBalance(10, 9)).Stage(2);

        var (exitCode, output, error) = await RunAsync("--json");

        Assert.Equal(ExitCodes.CheckFailed, exitCode);
        Assert.Equal([1], _jobs.Started);
        Assert.Equal("check_failed", Status(output, stage: 1));
        Assert.Contains("the rows of job.1 do not balance", error);
    }

    [Fact]
    public async Task A_stage_whose_upstream_never_ran_for_the_date_is_refused_with_the_command_that_runs_all_before_it()
    {
        _jobs.Stage(1).Stage(2).Stage(3);

        var (exitCode, _, error) = await RunAsync("--stages", "3");

        Assert.Equal(ExitCodes.Failed, exitCode);
        Assert.Empty(_jobs.Started);
        Assert.Contains("stage 2 ingest has not run for 2023-07-31", error);
        Assert.Contains("run --stages 1-3 --run-date 2023-07-31 --home ", error);
    }

    [Fact]
    public async Task A_stage_starts_when_an_earlier_run_brought_its_upstream_to_success()
    {
        _jobs.Stage(1).Stage(2);
        await RunAsync("--stages", "1");

        var (exitCode, _, _) = await RunAsync("--stages", "2");

        Assert.Equal(ExitCodes.Succeeded, exitCode);
        Assert.Equal([1, 2], _jobs.Started);
    }

    [Fact]
    public async Task Jobs_find_their_settings_in_the_environment_and_no_secret_is_logged_or_said()
    {
        _jobs.Stage(1, "env seen.txt", "err something for the log", ScriptedJobs.Say(Some.Finished(1, "job.1")));

        var (_, output, error) = await RunAsync("--subscribers", "1_000_000");

        var seen = await _jobs.LeftAsync("seen.txt");
        foreach (var expected in (string[])
            ["SPARK_REMOTE=sc://127.0.0.1:1/", "REELHOUSE__SIMULATOR__SUBSCRIBERS=1000000", $"REELHOUSE__LAKE__ROOT={_home.Folder}/lake", $"REELHOUSE__REPORT__FOLDER={_home.Home.Reports}"])
        {
            Assert.Contains(expected, seen);
        }

        var logs = Directory.GetFiles(_home.Home.Folder, "*.log", SearchOption.AllDirectories).Select(file => File.ReadAllText(file)).ToList();
        Assert.Contains(logs, log => log.Contains("something for the log", StringComparison.Ordinal));
        foreach (var said in (string[])[output, error, .. logs])
        {
            foreach (var secret in (string[])["it's secret", "hush"]) Assert.DoesNotContain(secret, said);
        }
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_signal_ends_the_stage_and_the_run_with_exit_code_130(string signal)
    {
        _jobs.Stage(1, ScriptedJobs.Say(new JobStarted(1, "job.1")), "pid pid.txt", "hang");
        using var command = Start();
        var stage = await StageProcessAsync();

        command.Send(signal);
        var (exitCode, _, _) = await command.EndAsync();

        Assert.Equal(ExitCodes.Interrupted, exitCode);
        Assert.False(stage.IsAlive);
        var run = Ledger().LastRuns(1).Single();
        Assert.Equal(Outcome.Interrupted, run.Status);
        Assert.Equal(Outcome.Interrupted, Ledger().Stages(run.RunId)[0].Status);
    }

    [Fact]
    public async Task A_second_signal_does_not_wait_for_a_stage_that_does_not_listen()
    {
        _jobs.Stage(1, "pid pid.txt", "deaf");
        using var command = Start();
        var stage = await StageProcessAsync();

        command.Send("INT");
        await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.True(stage.IsAlive);
        command.Send("INT");
        var (exitCode, _, _) = await command.EndAsync();

        Assert.Equal(ExitCodes.Interrupted, exitCode);
        await GoneAsync(stage);
        Assert.Equal(Outcome.Interrupted, Ledger().LastRuns(1).Single().Status);
    }

    [Fact]
    public async Task A_stage_does_not_outlive_a_killed_orchestrator_and_the_next_command_settles_the_run()
    {
        _jobs.Stage(1, "pid pid.txt", "hang");
        using var command = Start();
        var stage = await StageProcessAsync();

        command.Send("KILL");
        await command.EndAsync();

        await GoneAsync(stage);
        Assert.Equal(Outcome.Interrupted, Ledger().LastRuns(1).Single().Status);
    }

    [Fact]
    public async Task A_second_run_in_the_same_home_is_refused_and_told_of_the_first()
    {
        _jobs.Stage(1, "pid pid.txt", "hang");
        using var first = Start();
        await StageProcessAsync();

        var (exitCode, _, error) = await RunAsync();

        Assert.Equal(ExitCodes.Failed, exitCode);
        Assert.Contains($"process {first.Pid}", error);
        Assert.Equal(Outcome.Running, Ledger().LastRuns(1).Single().Status);
    }

    [Fact]
    public void A_lock_that_cannot_be_written_is_not_taken_for_another_run()
    {
        var ledger = Ledger();
        File.CreateSymbolicLink(_home.Home.Lock, "/nowhere/lock");

        var error = Assert.Throws<CommandException>(() => HomeLock.Acquire(_home.Home, ledger)).Error;

        Assert.Equal(("the home cannot be locked", _home.Home.Lock), (error.What, error.Where));
        Assert.NotNull(error.Why);
    }

    [Fact]
    public async Task A_new_home_is_the_users_alone()
    {
        _jobs.Stage(1);

        await RunAsync();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, new DirectoryInfo(_home.Home.Folder).UnixFileMode);
    }

    public void Dispose() => _home.Dispose();

    private static string Status(string output, int stage) =>
        JsonDocument.Parse(output).RootElement.GetProperty("stages")[stage - 1].GetProperty("status").GetString()!;

    private static async Task GoneAsync(ProcessStamp process)
    {
        while (process.IsAlive) await Task.Delay(20, TestContext.Current.CancellationToken);
    }

    private CommandProcess Start(params string[] arguments) =>
        CommandProcess.Start(_jobs.Environment, ["run", "--home", _home.Home.Folder, "--run-date", "2023-07-31", .. arguments]);

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var command = Start(arguments);
        return await command.EndAsync();
    }

    private async Task<ProcessStamp> StageProcessAsync() =>
        ProcessStamp.Of(int.Parse(await _jobs.LeftAsync("pid.txt"), CultureInfo.InvariantCulture))!;

    private RunLedger Ledger() => RunLedger.Open(_home.Home.Ledger, TimeProvider.System);
}
