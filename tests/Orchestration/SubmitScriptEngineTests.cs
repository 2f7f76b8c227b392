namespace Reelhouse.Orchestration.Tests;

/// <summary>What submit.sh starts, builds and stops around a job.</summary>
public sealed class SubmitScriptEngineTests : IDisposable
{
    private readonly TestHome _home = new();
    private readonly ScriptedDotNet _dotnet;

    public SubmitScriptEngineTests() => _dotnet = new ScriptedDotNet(_home.Folder);

    [Fact]
    public async Task An_engine_is_started_for_the_job_and_stopped_after_it()
    {
        _dotnet.Job("silver.titles", "[ \"$SPARK_REMOTE\" = sc://engine ] && exit 3");

        Assert.Equal(3, await _dotnet.SubmitToEndAsync("silver.titles"));

        Assert.Contains(_dotnet.Calls, call => call.Contains("engine start", StringComparison.Ordinal));
        Assert.False(_dotnet.EngineRuns);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, new DirectoryInfo(_home.Home.Folder).UnixFileMode);
    }

    [Fact]
    public async Task A_running_engine_is_used_as_it_is_and_goes_on()
    {
        _dotnet.StartEngine();
        _dotnet.Job("silver.titles", "exit 0");

        Assert.Equal(0, await _dotnet.SubmitToEndAsync("silver.titles"));

        Assert.True(_dotnet.EngineRuns);
        Assert.DoesNotContain(_dotnet.Calls, call => call.Contains("engine start", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("first", "second")]
    [InlineData("second", "first")]
    public async Task Of_two_jobs_the_one_that_ends_last_stops_the_engine(string earlier, string later)
    {
        _dotnet.LongJob("first");
        _dotnet.LongJob("second");
        using var first = _dotnet.Submit("first");
        await _dotnet.StartedAsync("first");
        using var second = _dotnet.Submit("second");
        await _dotnet.StartedAsync("second");

        _dotnet.LetGo(earlier);
        await ScriptedDotNet.EndAsync(earlier == "first" ? first : second);
        Assert.True(_dotnet.EngineRuns);

        _dotnet.LetGo(later);
        await ScriptedDotNet.EndAsync(later == "first" ? first : second);
        Assert.False(_dotnet.EngineRuns);
        Assert.Single(_dotnet.Calls, call => call.Contains("engine start", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Jobs_that_begin_together_start_one_engine()
    {
        _dotnet.LongJob("first");
        _dotnet.LongJob("second");
        using var first = _dotnet.Submit("first");
        using var second = _dotnet.Submit("second");
        await _dotnet.StartedAsync("first");
        await _dotnet.StartedAsync("second");

        Assert.Single(_dotnet.Calls, call => call.Contains("engine start", StringComparison.Ordinal));

        _dotnet.LetGo("first");
        _dotnet.LetGo("second");
        await ScriptedDotNet.EndAsync(first);
        await ScriptedDotNet.EndAsync(second);
        Assert.False(_dotnet.EngineRuns);
    }

    [Fact]
    public async Task An_engine_that_a_run_of_the_pipeline_uses_goes_on()
    {
        _dotnet.Job("silver.titles", "exit 0");
        _home.Home.Create();
        await using var run = new FileStream(_home.Home.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

        await _dotnet.SubmitToEndAsync("silver.titles");

        Assert.True(_dotnet.EngineRuns);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_signal_reaches_the_job_and_the_engine_is_stopped(string signal)
    {
        _dotnet.LongJob("silver.titles");
        using var submit = _dotnet.Submit("silver.titles");
        await _dotnet.StartedAsync("silver.titles");

        ScriptedDotNet.Send(signal, submit);

        Assert.Equal(130, await ScriptedDotNet.EndAsync(submit));
        Assert.True(_dotnet.WasInterrupted("silver.titles"));
        Assert.False(_dotnet.EngineRuns);
    }

    [Fact]
    public async Task In_a_checkout_the_programs_are_brought_up_to_date_first()
    {
        _dotnet.LieInCheckout();
        _dotnet.Job("silver.titles", "exit 0");

        await _dotnet.SubmitToEndAsync("silver.titles");
        await _dotnet.SubmitToEndAsync("silver.titles", ("SPARK_REMOTE", "sc://spark"));

        Assert.StartsWith($"build {_home.Folder}/programs/orchestration ", _dotnet.Calls[0]);
        Assert.StartsWith($"build {_home.Folder}/programs/jobs ", _dotnet.Calls[^2]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Programs_that_are_given_or_published_are_not_built(bool given)
    {
        if (given) _dotnet.LieInCheckout();
        _dotnet.Job("silver.titles", "exit 0");
        (string, string)[] program = given ? [("REELHOUSE__JOBS__PROGRAM", "/elsewhere/jobs.dll")] : [];

        await _dotnet.SubmitToEndAsync("silver.titles", [("SPARK_REMOTE", "sc://spark"), .. program]);

        Assert.Equal($"{(given ? "/elsewhere/jobs.dll" : $"{_home.Folder}/programs/jobs/reelhouse-jobs.dll")} run silver.titles", Assert.Single(_dotnet.Calls));
    }

    public void Dispose() => _home.Dispose();
}
