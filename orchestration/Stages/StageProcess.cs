using System.Diagnostics;
using System.Text.Json;
using Reelhouse.JobEvents;

namespace Reelhouse.Orchestration.Stages;

/// <summary>
/// Runs a stage's process: its standard output is the event stream, its standard error goes to a log file. Its standard input is a pipe that
/// nothing is written to: when it ends, because a run is interrupted or because the orchestrator died, the stage cancels and leaves.
/// </summary>
/// <param name="grace">How long an interrupted stage may take to cancel its Spark operation and leave.</param>
internal sealed class StageProcess(ProgramCommand command, string logFile, Action<JobEvent> onEvent, TimeSpan grace)
{
    public static readonly TimeSpan UsualGrace = TimeSpan.FromSeconds(20);

    private string? _malformed;

    public async Task<StageExit> RunAsync(CancellationToken stop, CancellationToken atOnce)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(logFile)!);
        await using var log = new StreamWriter(logFile, append: true) { AutoFlush = true };
        using var process = Process.Start(StageWatcher.Wrap(command, grace).ToStartInfo())
            ?? throw new InvalidOperationException($"{command.FileName} did not start");
        using var stopping = stop.Register(process.StandardInput.Close);
        using var killing = atOnce.Register(() => Kill(process));
        var output = ReadEventsAsync(process, log);
        var errors = CopyAsync(process.StandardError, log);
        await process.WaitForExitAsync();
        process.StandardInput.Close();
        await Task.WhenAll(output, errors);
        return new StageExit(process.ExitCode, _malformed);
    }

    private async Task ReadEventsAsync(Process process, StreamWriter log)
    {
        try
        {
            while (await process.StandardOutput.ReadLineAsync() is { } line)
            {
                if (TryRead(line) is { } jobEvent) onEvent(jobEvent);
                else Keep(line, log);
            }
        }
        catch
        {
            // An event that cannot be recorded must not leave a stage running that nobody listens to.
            Kill(process);
            throw;
        }
    }

    private void Keep(string malformed, StreamWriter log)
    {
        _malformed ??= malformed;
        Write(log, malformed);
    }

    private static async Task CopyAsync(StreamReader errors, StreamWriter log)
    {
        while (await errors.ReadLineAsync() is { } line) Write(log, line);
    }

    // Two streams write to one log.
    private static void Write(StreamWriter log, string line)
    {
        lock (log) log.WriteLine(line);
    }

    private static JobEvent? TryRead(string line)
    {
        try
        {
            return JobEventLine.Read(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Kill(Process process)
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
    }
}
