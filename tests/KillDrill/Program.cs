using System.CommandLine;
using Reelhouse.KillDrill;

var kills = new Option<int>("--kills") { Description = "How many moments to kill at, spread over stages 1 to 5.", DefaultValueFactory = _ => 20 };
var seed = new Option<int>("--seed") { Description = "Chooses moments and victims; printed, so that a drill can be repeated.", DefaultValueFactory = _ => 1 };
var skip = new Option<int>("--skip") { Description = "How many of them to leave out, where a drill goes on that was broken off." };
var folder = new Option<DirectoryInfo>("--folder")
{
    Description = "Where the drill's home is kept, and what was found unequal in it.",
    DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(Path.GetTempPath(), "reelhouse-kill-drill")),
};
var root = new RootCommand("Kills Spark, Kafka or the run itself with -9 in mid-run, runs again, and compares every table with an undisturbed run's.")
{
    kills,
    skip,
    seed,
    folder,
};
root.SetAction((parsed, cancellationToken) =>
    new Drill(parsed.GetRequiredValue(folder).FullName, parsed.GetRequiredValue(seed), Console.Out).RunAsync(parsed.GetRequiredValue(kills), parsed.GetValue(skip), cancellationToken));
var live = new Command("live", "Kills live scoring day after day, and compares its table, its topic and the run that follows.") { kills, seed, folder };
live.SetAction((parsed, cancellationToken) =>
    new LiveDrill(parsed.GetRequiredValue(folder).FullName, parsed.GetRequiredValue(seed), Console.Out).RunAsync(parsed.GetRequiredValue(kills), cancellationToken));
root.Add(live);
return await root.Parse(args).InvokeAsync();
