using System.Diagnostics;
using System.Text.Json;
using Reelhouse.Benchmarks.Contests;

namespace Reelhouse.Benchmarks.Peers;

/// <summary>A Python process with a PySpark session of the same engine, which does what it is asked line by line; see peer.py.</summary>
/// <param name="peers">The folder with PySpark.</param>
/// <param name="script">The script, of this folder, that has the workloads.</param>
/// <param name="remote">The engine.</param>
/// <param name="limit">How long a workload may take; the script then ends its queries.</param>
/// <param name="settings">What the workloads are made with.</param>
internal sealed class PySpark(string peers, string script, string remote, TimeSpan limit, object settings) : IAsyncDisposable
{
    /// <summary>For a session to open or to end its queries, beyond the limit.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(60);

    private Process? _process;

    /// <summary>A Python with PySpark on its path that runs the script.</summary>
    public static ProcessStartInfo Python(string peers, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("python3", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["PYTHONPATH"] = peers;
        start.Environment["SPARK_HOME"] = "/nonexistent"; // A Spark installed here is not the peer.
        return start;
    }

    /// <summary>Where a script of this folder lies.</summary>
    public static string PathOf(string script) => Path.Combine(AppContext.BaseDirectory, "Peers", script);

    /// <summary>Does a workload and gives what the script answers.</summary>
    /// <exception cref="PeerException">It failed, or took longer than the limit; the next question goes to a new process.</exception>
    public async Task<JsonElement> AskAsync(string workload, string how, CancellationToken cancellationToken)
    {
        var question = JsonSerializer.Serialize(new { workload, how, checksum = Checksum.OfRows, settings, limit = limit.TotalSeconds });
        var process = _process ??= Process.Start(Python(peers, PathOf(script), remote))!;
        await process.StandardInput.WriteLineAsync(question.AsMemory(), cancellationToken);
        await process.StandardInput.FlushAsync(cancellationToken);
        string? line;
        try
        {
            line = await process.StandardOutput.ReadLineAsync(cancellationToken).AsTask().WaitAsync(limit + Grace, cancellationToken);
        }
        catch (TimeoutException)
        {
            await EndAsync();
            throw new PeerException($"PySpark did not answer {question} within {(limit + Grace).TotalSeconds:0} s.");
        }

        var answer = line is null ? throw new PeerException("PySpark's process ended; its last words are above.") : JsonSerializer.Deserialize<JsonElement>(line);
        return answer.TryGetProperty("error", out var error) ? throw new PeerException($"PySpark failed at {workload}: {error.GetString()}") : answer;
    }

    public async ValueTask DisposeAsync() => await EndAsync();

    private async Task EndAsync()
    {
        if (_process is not { } process) return;
        _process = null;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
