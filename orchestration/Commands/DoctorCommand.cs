using System.CommandLine;
using Reelhouse.Orchestration.Doctor;

namespace Reelhouse.Orchestration.Commands;

/// <summary><c>reelhouse doctor</c>.</summary>
internal static class DoctorCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("doctor", "Say what is missing on this machine, and how to get it") { SharedOptions.HomeFolder };
        command.SetAction((parsed, cancellationToken) => Examination.ShowAsync(SharedOptions.Settings(parsed, terminal), terminal, cancellationToken));
        return command;
    }
}
