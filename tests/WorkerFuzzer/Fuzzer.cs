using System.Globalization;

namespace Reelhouse.WorkerFuzzer;

/// <summary>Tries cases, one after the other. A case is made from seed and number alone, so that one can be tried again by itself.</summary>
/// <param name="seed">Chooses the cases.</param>
/// <param name="trial">Makes a case of chance and tries it: what is wrong, or null.</param>
internal sealed class Fuzzer(int seed, Func<Random, string?> trial)
{
    /// <summary>Of the processor's time: a machine that is busy with other things holds up a case that is quick.</summary>
    private static readonly TimeSpan LongestCase = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    private long _case;
    private string? _fault;

    /// <summary>The number of the case that is being tried, or was last.</summary>
    public long Case => Volatile.Read(ref _case);

    /// <summary>Tries cases until there is a fault, or no more are wanted.</summary>
    /// <param name="first">The number of the first case.</param>
    /// <param name="wanted">Whether to try the case of this number.</param>
    /// <returns>What is wrong, with seed and number; null where nothing is.</returns>
    public string? Run(long first, Func<long, bool> wanted)
    {
        Volatile.Write(ref _case, first);
        var thread = new Thread(() => TryAll(wanted)) { IsBackground = true, Name = "fuzzer" };
        thread.Start();
        for (var (before, since) = (-1L, TimeSpan.Zero); !thread.Join(Look);)
        {
            if (Case != before) (before, since) = (Case, Environment.CpuUsage.TotalTime);
            else if (Environment.CpuUsage.TotalTime - since > LongestCase) return Told($"It had not ended after {LongestCase.TotalSeconds:0} s of processor time.");
        }

        return _fault;
    }

    private void TryAll(Func<long, bool> wanted)
    {
        for (; _fault is null && wanted(_case); Interlocked.Increment(ref _case))
        {
            if (trial(new Random(SeedOf(_case))) is { } fault) _fault = Told(fault);
        }
    }

    private int SeedOf(long number) => unchecked((int)(((ulong)seed * 0x9E3779B97F4A7C15UL + (ulong)number) * 0xBF58476D1CE4E5B9UL >> 32));

    private string Told(string fault) => string.Create(CultureInfo.InvariantCulture, $"seed {seed}, case {Case}: {fault}");
}
