using System.CommandLine;
using Reelhouse.WorkerFuzzer;

var minutes = new Option<double>("--minutes") { Description = "How long to go on.", DefaultValueFactory = _ => 10 };
var seed = new Option<int>("--seed") { Description = "Chooses the cases; with a fault's seed and case it can be seen again.", DefaultValueFactory = _ => 1 };
var first = new Option<long>("--case") { Description = "The number of the first case." };
var root = new RootCommand("Gives the worker's task loop spoilt recordings of Spark, until it breaks a promise: to end, to throw only what a connection throws, to stay small, to answer what the JVM can read.")
{
    minutes,
    seed,
    first,
};
root.SetAction(parsed =>
{
    var (fuzzer, from) = (new Fuzzer(parsed.GetValue(seed)), parsed.GetValue(first));
    var (started, limit) = (TimeProvider.System.GetTimestamp(), TimeSpan.FromMinutes(parsed.GetValue(minutes)));
    var fault = fuzzer.Run(from, number =>
    {
        if (number % 10_000 == 0) Console.WriteLine($"case {number:N0}");
        return TimeProvider.System.GetElapsedTime(started) < limit;
    });
    Console.WriteLine(fault ?? $"{fuzzer.Case - from:N0} cases, no fault");
    return fault is null ? 0 : 1;
});
return await root.Parse(args).InvokeAsync();
