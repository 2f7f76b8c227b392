using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Reelhouse.Live.Tests.Orchestration;

/// <summary>How the command ended that users type, and what it printed.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    /// <summary>Standard output, which must be one JSON value and nothing else.</summary>
    public JsonElement Result { get; } = ExitCode == 0 ? JsonElement.Parse(Output) : default;

    public string RunId => Result.GetProperty("run_id").GetString()!;

    /// <summary>Starts the command and waits for its end; it ends at once, with all it started, when the test is cancelled or the tests' process dies.</summary>
    public static async Task<CommandRun> OfAsync(IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(Start(arguments))!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return new(process.ExitCode, await output, await error);
        }
        finally
        {
            process.StandardInput.Close();
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    // The script that ends a stage with its orchestrator ends the command when we close its input, or die. Settings of whoever runs the tests
    // are not the ones that the figures are known for.
    private static ProcessStartInfo Start(IEnumerable<string> arguments)
    {
        var program = ProgramFolder();
        string[] command = [Path.Combine(program, "watch-stage.sh"), "0", "dotnet", Path.Combine(program, "reelhouse.dll"), .. arguments];
        var start = new ProcessStartInfo("/bin/sh", command) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(name => name == "SPARK_REMOTE" || name.StartsWith("REELHOUSE__", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        return start;
    }

    /// <summary>The tests are built beside the command, by the same configuration: bin/Debug/net10.0 here is bin/Debug/net10.0 there.</summary>
    private static string ProgramFolder([CallerFilePath] string thisFile = "")
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", ".."));
        return Path.Combine(root, "orchestration", "bin", here.Parent!.Name, here.Name);
    }
}
