using System.Diagnostics;
using System.Text.Json;
using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Processes;

namespace Reelhouse.Orchestration.Stages;

/// <summary>
/// Runs a stage's process: its standard output is the event stream, its standard error goes to a log file. Its standard input is a pipe
/// that nothing is written to: it ends when this process does, however it dies, and the stage's process takes that for a cancellation.
/// </summary>
internal sealed class StageProcess(ProgramCommand command, string logFile, Action<JobEvent> onEvent)
{
    /// <summary>How long an interrupted stage may take to cancel its Spark operation and leave.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);

    private string? _malformed;

    public async Task<StageExit> RunAsync(Interruption interruption)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(logFile)!);
        await using var log = new StreamWriter(logFile, append: true) { AutoFlush = true };
        using var process = Process.Start(command.ToStartInfo()) ?? throw new InvalidOperationException($"{command.FileName} did not start");
        using var atOnce = interruption.AtOnce.Register(() => Kill(process));
        var output = ReadEventsAsync(process, log);
        var errors = CopyAsync(process.StandardError, log);
        await WaitForExitAsync(process, interruption.Requested).ConfigureAwait(false);
        await Task.WhenAll(output, errors).ConfigureAwait(false);
        return new StageExit(process.ExitCode, _malformed);
    }

    private async Task ReadEventsAsync(Process process, StreamWriter log)
    {
        try
        {
            while (await process.StandardOutput.ReadLineAsync().ConfigureAwait(false) is { } line)
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
        while (await errors.ReadLineAsync().ConfigureAwait(false) is { } line) Write(log, line);
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

    private static async Task WaitForExitAsync(Process process, CancellationToken requested)
    {
        try
        {
            await process.WaitForExitAsync(requested).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await CancelAsync(process).ConfigureAwait(false);
        }
    }

    private static async Task CancelAsync(Process process)
    {
        Signals.Interrupt(process.Id);
        process.StandardInput.Close();
        using var grace = new CancellationTokenSource(Grace);
        try
        {
            await process.WaitForExitAsync(grace.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Kill(process);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static void Kill(Process process)
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
    }
}
