using System.Globalization;
using System.Runtime.InteropServices;

namespace Reelhouse.Orchestration.Tests.StageProgram;

/// <summary>
/// Plays a script, a word and its rest a line: <c>say</c> writes to the output, <c>err</c> to the error output, <c>pid FILE</c> leaves the
/// process's number, <c>hang</c> waits for a signal or the end of the input, <c>deaf</c> for neither, <c>exit N</c> ends.
/// </summary>
internal sealed class ScriptPlayer(string folder)
{
    private const int Interrupted = 130;

    public int Play(string script)
    {
        foreach (var line in File.ReadLines(script))
        {
            var words = line.Split(' ', 2);
            switch (words[0])
            {
                case "say":
                    Console.WriteLine(words[1]);
                    break;
                case "err":
                    Console.Error.WriteLine(words[1]);
                    break;
                case "pid":
                    Leave(words[1], Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
                    break;
                case "env":
                    Leave(words[1], string.Join('\n', Environment.GetEnvironmentVariables().Keys.Cast<string>().Select(name => $"{name}={Environment.GetEnvironmentVariable(name)}")));
                    break;
                case "hang":
                    return Hang(heedful: true);
                case "deaf":
                    return Hang(heedful: false);
                case "exit":
                    return int.Parse(words[1], CultureInfo.InvariantCulture);
                default:
                    throw new InvalidOperationException($"'{line}' is no line of a script");
            }
        }

        return 0;
    }

    // Moved into place, so that whoever waits for the file never reads half of it.
    private void Leave(string file, string text)
    {
        var path = Path.Combine(folder, file);
        File.WriteAllText(path + ".new", text);
        File.Move(path + ".new", path, overwrite: true);
    }

    private static int Hang(bool heedful)
    {
        using var asked = new ManualResetEventSlim();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Heed(context));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Heed(context));
        if (heedful) _ = Task.Run(() => { Console.In.ReadToEnd(); asked.Set(); });
        asked.Wait();
        return Interrupted;

        void Heed(PosixSignalContext context)
        {
            context.Cancel = true;
            if (heedful) asked.Set();
        }
    }
}
