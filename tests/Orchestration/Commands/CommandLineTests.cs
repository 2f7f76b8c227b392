using Reelhouse.Orchestration.Commands;
using Reelhouse.Orchestration.Errors;

namespace Reelhouse.Orchestration.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly TestHome _home = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [Fact]
    public async Task Help_names_the_commands_and_succeeds()
    {
        Assert.Equal(ExitCodes.Succeeded, await RunAsync("--help"));
        foreach (var command in (string[])["run", "status", "doctor", "engine"]) Assert.Contains($"  {command}", _output.ToString());
        Assert.DoesNotContain("serve", _output.ToString());
    }

    /// <summary>Loading the scheduler, the database or the terminal library would cost more time than help may take.</summary>
    [Theory]
    [InlineData("--help")]
    [InlineData("run", "--help")]
    [InlineData("engine", "start", "--help")]
    public async Task Help_needs_nothing_but_the_parser(params string[] arguments)
    {
        var program = Directory.CreateDirectory(Path.Combine(_home.Folder, "program")).FullName;
        foreach (var file in (string[])["reelhouse.dll", "reelhouse.runtimeconfig.json", "System.CommandLine.dll", "Reelhouse.JobEvents.dll"])
            File.Copy(Path.Combine(AppContext.BaseDirectory, file), Path.Combine(program, file));

        using var command = CommandProcess.StartFrom(Path.Combine(program, "reelhouse.dll"), new Dictionary<string, string>(), arguments);
        var (exitCode, output, error) = await command.EndAsync();

        Assert.Equal((ExitCodes.Succeeded, ""), (exitCode, error));
        Assert.StartsWith("Description:", output);
    }

    [Theory]
    [InlineData]
    [InlineData("rum")]
    [InlineData("run", "--stagez", "3")]
    [InlineData("run", "--stages")]
    [InlineData("run", "extra")]
    [InlineData("status", "--last", "many")]
    public async Task Wrong_usage_ends_with_2_and_the_command_that_helps(params string[] arguments)
    {
        Assert.Equal(ExitCodes.Usage, await RunAsync(arguments));
        Assert.StartsWith("error: ", _error.ToString());
        Assert.Contains("--help", _error.ToString());
        Assert.Equal("", _output.ToString());
    }

    [Fact]
    public async Task A_value_that_does_not_read_is_wrong_usage() =>
        Assert.Equal(ExitCodes.Usage, await RunAsync("run", "--run-date", "yesterday", "--home", _home.Home.Folder));

    [Fact]
    public async Task A_failure_nobody_foresaw_is_short_and_names_the_file_with_its_stack()
    {
        var exception = new InvalidOperationException("first line\nsecond line");

        var text = ErrorText.Render(UnexpectedError.Report(exception, _home.Home, Some.Clock()));

        var file = Directory.GetFiles(_home.Home.Logs).Single();
        Assert.Contains($"where  {file}", text);
        Assert.Contains("error: unexpected InvalidOperationException: first line\n", text);
        Assert.Contains("second line", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Status_of_a_home_without_runs_names_the_command_that_starts_one()
    {
        Assert.Equal(ExitCodes.Succeeded, await RunAsync("status", "--home", _home.Home.Folder));
        Assert.Contains($"run --home {_home.Home.Folder}", _output.ToString());
        Assert.False(Directory.Exists(_home.Home.Folder));
    }

    [Fact]
    public async Task An_engine_that_does_not_run_is_told_with_exit_code_1() =>
        Assert.Equal(ExitCodes.Failed, await RunAsync("engine", "status", "--home", _home.Home.Folder));

    [Fact]
    public async Task An_environment_without_an_engine_says_what_is_missing_and_how_to_start_it()
    {
        Assert.Equal(ExitCodes.Failed, await RunAsync("engine", "status", "--env", "--home", _home.Home.Folder));
        Assert.StartsWith("error: no engine runs\n", _error.ToString());
        Assert.Contains("Spark, Kafka, S3", _error.ToString());
        Assert.Contains($"engine start --home {_home.Home.Folder}", _error.ToString());
    }

    [Fact]
    public async Task Version_is_one_line()
    {
        Assert.Equal(ExitCodes.Succeeded, await RunAsync("--version"));
        Assert.Matches(@"^\d+\.\d+\.\d+", _output.ToString());
    }

    public void Dispose()
    {
        _home.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    private Task<int> RunAsync(params string[] arguments) =>
        CommandLine.RunAsync(arguments, new Terminal(_output, _error, ErrorIsScreen: false, Some.Clock()));
}
