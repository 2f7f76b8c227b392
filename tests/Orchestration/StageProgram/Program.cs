using Reelhouse.Orchestration.Tests.StageProgram;

// Stands in for the jobs program: `list --json` prints jobs.json, `run --stage N …` plays the script stage-N.txt of the folder that SCRIPTS names.
var scripts = Environment.GetEnvironmentVariable("SCRIPTS") ?? throw new InvalidOperationException("SCRIPTS names no folder");
if (args[0] == "list")
{
    Console.WriteLine(File.ReadAllText(Path.Combine(scripts, "jobs.json")));
    return 0;
}

var stage = args[Array.IndexOf(args, "--stage") + 1];
File.AppendAllText(Path.Combine(scripts, "started.txt"), string.Join(' ', args) + "\n");
return new ScriptPlayer(scripts).Play(Path.Combine(scripts, $"stage-{stage}.txt"));
