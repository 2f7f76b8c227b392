using Reelhouse.Benchmarks.Contests;

namespace Reelhouse.Benchmarks.Scoring;

/// <summary>Several ways of doing the same work, which take turns.</summary>
internal static class Turns
{
    /// <summary>The middle of the seconds that each way takes for one piece of work; each first has as long as a turn to warm up.</summary>
    public static double[] Take(ScoringScale scale, params Action[] ways)
    {
        foreach (var way in ways) _ = Seconds(way, scale.KernelTurn);
        var turns = ways.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < scale.Rounds; round++)
        {
            for (var way = 0; way < ways.Length; way++) turns[way].Add(Seconds(ways[way], scale.KernelTurn));
        }

        return [.. turns.Select(Median.Of)];
    }

    private static double Seconds(Action way, TimeSpan atLeast)
    {
        var started = TimeProvider.System.GetTimestamp();
        var count = 0;
        do
        {
            way();
            count++;
        }
        while (TimeProvider.System.GetElapsedTime(started) < atLeast);
        return TimeProvider.System.GetElapsedTime(started).TotalSeconds / count;
    }
}
