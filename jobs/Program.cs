using System.CommandLine;
using Reelhouse.Jobs;
using Reelhouse.Jobs.Live;
using Reelhouse.Jobs.Models;

var catalog = new JobCatalog(AllJobs.Create());
var root = new RootCommand("Runs Reelhouse's jobs on Spark: one by name, or a stage's.")
{
    new RunCommand(catalog).Build(),
    new ListCommand(catalog).Build(),
    new LiveCommand().Build(),
    ModelCommand.Build(),
};
var parsed = root.Parse(args);
if (parsed.Errors.Count == 0) return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });

foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
await Console.Error.WriteLineAsync("`reelhouse-jobs --help` shows how to call it.");
return ExitCode.Usage;
