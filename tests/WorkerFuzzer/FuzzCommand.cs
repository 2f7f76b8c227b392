using System.CommandLine;

namespace Reelhouse.WorkerFuzzer;

/// <summary>The command line of a fuzzer.</summary>
internal static class FuzzCommand
{
    /// <summary>Tries cases until there is a fault, which ends with exit code 1, or the time is over.</summary>
    public static RootCommand Of(string description, Func<Random, string?> trial)
    {
        var minutes = new Option<double>("--minutes") { Description = "How long to go on.", DefaultValueFactory = _ => 10 };
        var seed = new Option<int>("--seed") { Description = "Chooses the cases; with a fault's seed and case it can be seen again.", DefaultValueFactory = _ => 1 };
        var first = new Option<long>("--case") { Description = "The number of the first case." };
        var root = new RootCommand(description) { minutes, seed, first };
        root.SetAction(parsed =>
        {
            var (fuzzer, from) = (new Fuzzer(parsed.GetValue(seed), trial), parsed.GetValue(first));
            var (started, limit) = (TimeProvider.System.GetTimestamp(), TimeSpan.FromMinutes(parsed.GetValue(minutes)));
            var fault = fuzzer.Run(from, number =>
            {
                if (number % 10_000 == 0) Console.WriteLine($"case {number:N0}");
                return TimeProvider.System.GetElapsedTime(started) < limit;
            });
            Console.WriteLine(fault ?? $"{fuzzer.Case - from:N0} cases, no fault");
            return fault is null ? 0 : 1;
        });
        return root;
    }
}
