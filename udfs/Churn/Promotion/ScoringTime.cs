using Reelhouse.Churn.Scoring;

namespace Reelhouse.Churn.Promotion;

/// <summary>How long a model takes over one subscriber, as a service asks it.</summary>
public static class ScoringTime
{
    private const int Times = 200;
    private const int Rounds = 5;

    /// <summary>Scores subscribers one at a time, with reasons, and says how many microseconds each took, the best of some rounds over all of them, since other work of the machine says nothing of the model; what the first ones cost, to compile, is left out.</summary>
    /// <param name="scorer">The model.</param>
    /// <param name="subscribers">Some subscribers.</param>
    /// <param name="time">Measures the time.</param>
    public static IReadOnlyList<double> Microseconds(ChurnScorer scorer, IReadOnlyList<ChurnFeatures> subscribers, TimeProvider time)
    {
        var asked = Enumerable.Range(0, 2 * Times).Select(at => subscribers[at % subscribers.Count]).ToList();
        foreach (var one in asked[..Times]) scorer.Score([one]);
        var timed = asked[Times..];
        // Tries of one subscriber right after each other would all be held up by the same other work.
        var rounds = Enumerable.Range(0, Rounds).Select(_ => timed.ConvertAll(one => Time(scorer, one, time))).ToList();
        return [.. Enumerable.Range(0, Times).Select(at => rounds.Min(round => round[at]))];
    }

    private static double Time(ChurnScorer scorer, ChurnFeatures subscriber, TimeProvider time)
    {
        var start = time.GetTimestamp();
        scorer.Score([subscriber]);
        return time.GetElapsedTime(start).TotalMicroseconds;
    }
}
