using System.Diagnostics;

namespace Reelhouse.Spark.Engine.Processes;

/// <summary>How a command ended, and all the lines it wrote, to either stream.</summary>
internal sealed record CommandRun(int ExitCode, IReadOnlyList<string> Lines)
{
    public string LastLine => Lines is [.., var last] ? last : "it wrote nothing";

    /// <summary>Runs a command to its end; cancelling kills it with its children.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">The command can't be started.</exception>
    public static async Task<CommandRun> RunAsync(string command, IEnumerable<string> arguments, Action<string>? line, CancellationToken ct)
    {
        using var process = new Process();
        process.StartInfo = new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        List<string> lines = [];
        void Take(object sender, DataReceivedEventArgs data)
        {
            if (data.Data is null)
                return;
            lock (lines)
                lines.Add(data.Data);
            line?.Invoke(data.Data);
        }
        process.OutputDataReceived += Take;
        process.ErrorDataReceived += Take;
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(ct).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        return new CommandRun(process.ExitCode, lines);
    }
}
