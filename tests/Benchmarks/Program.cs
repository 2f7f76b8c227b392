using System.CommandLine;
using Reelhouse.Benchmarks;
using Reelhouse.Benchmarks.Peers;
using Reelhouse.Benchmarks.Results;
using Reelhouse.Benchmarks.Scoring;
using Reelhouse.Benchmarks.Udfs;
using Spectre.Console;

var json = new Option<bool>("--json") { Description = "Print a list of { measure, ours, peer, ratio, target, met }." };
var quick = new Option<bool>("--quick") { Description = "Little data and few rounds: less than a minute, and rough." };
var rounds = new Option<int?>("--rounds") { Description = $"How often both sides take turns [default: {Scale.Full.Rounds}, with --quick {Scale.Quick.Rounds}]" };
var peers = new Option<string?>("--peers")
{
    Description = $"The folder with PySpark, unpacked [default: {PeerFolder.Setting}, ../shared/peers of the checkout, or ~/.cache/peers]",
    HelpName = "FOLDER",
};
var limit = new Option<int>("--peer-limit") { Description = "Seconds that the peer may take for one answer.", DefaultValueFactory = _ => 120 };
var udf = Suite("udf", "C# functions on executors against PySpark's, on one engine", UdfSuite.Workloads, (parsed, only, cancellationToken) =>
{
    var scale = parsed.GetValue(quick) ? Scale.Quick : Scale.Full;
    return new UdfSuite(
        PeerFolder.Find(parsed.GetValue(peers)), scale with { Rounds = parsed.GetValue(rounds) ?? scale.Rounds }, only, TimeSpan.FromSeconds(parsed.GetValue(limit)), Console.Error).RunAsync(cancellationToken);
});
var scoring = Suite("scoring", "The scorer against LightGBM, by itself and on executors", ScoringSuite.Workloads, (parsed, only, cancellationToken) =>
{
    var scale = parsed.GetValue(quick) ? ScoringScale.Quick : ScoringScale.Full;
    return new ScoringSuite(
        () => PeerFolder.Find(parsed.GetValue(peers)), scale with { Rounds = parsed.GetValue(rounds) ?? scale.Rounds }, only, TimeSpan.FromSeconds(parsed.GetValue(limit)), Console.Error)
        .RunAsync(cancellationToken);
});
var root = new RootCommand("Measures Reelhouse against what one would use instead, side by side.") { udf, scoring };
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) }); // An engine takes a while to stop.

Command Suite(string name, string description, IReadOnlyList<string> workloads, Func<ParseResult, string[], CancellationToken, Task<IReadOnlyList<Measurement>>> run)
{
    var only = new Option<string[]>("--only") { Description = "What to measure; everything by default.", AllowMultipleArgumentsPerToken = true }.AcceptOnlyFromAmong([.. workloads]);
    var suite = new Command(name, description) { json, quick, rounds, only, peers, limit };
    suite.SetAction(async (parsed, cancellationToken) =>
    {
        try
        {
            var measurements = await run(parsed, parsed.GetValue(only) ?? [], cancellationToken);
            if (parsed.GetValue(json)) Console.WriteLine(MeasurementJson.Write(measurements));
            else MeasurementTable.Write(AnsiConsole.Console, measurements);
            return 0;
        }
        catch (BenchmarkException unfit)
        {
            await Console.Error.WriteLineAsync(unfit.Message);
            return 1;
        }
    });
    return suite;
}
