using System.Diagnostics;

namespace Reelhouse.Orchestration.Stages;

/// <summary>A program with its arguments and what it finds in its environment beside our own.</summary>
internal sealed record ProgramCommand(string FileName, IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, string> Environment)
{
    public ProcessStartInfo ToStartInfo()
    {
        var start = new ProcessStartInfo(FileName, Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        return start;
    }
}
