using System.Diagnostics;
using System.Globalization;
using Reelhouse.Orchestration.Commands;
using Reelhouse.Orchestration.Processes;

namespace Reelhouse.Orchestration.Tests;

/// <summary>The command as a process of its own, as users start it.</summary>
internal sealed class CommandProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private CommandProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _error = process.StandardError.ReadToEndAsync();
    }

    public int Pid => _process.Id;

    public static CommandProcess Start(IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        StartFrom(typeof(CommandLine).Assembly.Location, environment, arguments);

    public static CommandProcess StartFrom(string assembly, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(DotNetHost.Path, [assembly, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return new CommandProcess(Process.Start(start)!);
    }

    public void Send(string signal) => Process.Start("/bin/kill", [$"-{signal}", Pid.ToString(CultureInfo.InvariantCulture)])!.WaitForExit();

    public async Task<(int ExitCode, string Output, string Error)> EndAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (_process.ExitCode, await _output, await _error);
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
