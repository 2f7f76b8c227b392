using Reelhouse.Churn.Promotion;
using Reelhouse.Churn.Scoring;
using Reelhouse.Churn.Training;
using Reelhouse.Features;
using Reelhouse.Scoring;

namespace Reelhouse.Churn.Tests;

public sealed class ChurnScorerTests
{
    private static readonly FeatureSet<ChurnFeatures> Features = FeatureSets.Of<ChurnFeatures>();

    [Fact]
    public void who_has_failed_starts_is_at_risk_and_is_told_why()
    {
        var scorer = new ChurnScorer(Trained().Model);
        var (calm, troubled) = (Subscriber(failures: 0), Subscriber(failures: 4));
        var scores = scorer.Score([calm, troubled]);
        Assert.Equal(ChurnBands.High, scores[1].Band);
        Assert.Equal("failed starts in the last week: 4", scores[1].Reasons[0]);
        Assert.True(scores[0].Score < scores[1].Score);
        Assert.Equal(Math.Round((decimal)(scores[1].Score * 10 * 12), 2), scores[1].RevenueAtRiskUsd);
        Assert.Equal(scores[1].Score, scorer.Score([troubled])[0].Score);
    }

    [Fact]
    public void features_of_one_topic_speak_once_by_the_strongest_and_only_what_raises_the_score_is_said()
    {
        ScoreReason[] reasons = [new("start_failures_week", 0.2), new("start_failures_recent", 0.5), new("rebuffers_week", 0.6), new("tickets_month", -0.9), new("tickets_recent", 0.4), new("age", 0.1)];
        Assert.Equal(["failed starts, the latest counting most: 0", "interruptions in the last week: 2", "Age in years: not known"], ChurnReasons.InWords(Subscriber(failures: 1) with { Age = null }, reasons));
    }

    [Fact]
    public void a_model_of_other_features_is_refused()
    {
        var model = Trained(["other", .. Features.All.Skip(1).Select(feature => feature.Name)]).Model;
        Assert.StartsWith("The model has the features other, ", Assert.Throws<ArgumentException>(() => new ChurnScorer(model)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void a_model_is_not_slow_where_the_machine_is_busy_for_a_while()
    {
        var times = ScoringTime.Microseconds(new ChurnScorer(Trained().Model), [Subscriber(failures: 1), Subscriber(failures: 2)], new BusyAtFirst());
        Assert.All(times, time => Assert.Equal(100, time));
    }

    private static ChurnFeatures Subscriber(int failures) => new(10, 10, 30, 2, 5, 3, 1, 0.5, failures, 0, 2, 0, 0, 0, 0, 0);

    private static TrainedChurnModel Trained(IReadOnlyList<string>? names = null)
    {
        names ??= [.. Features.All.Select(feature => feature.Name)];
        return ChurnTrainer.Train(Some(1), Some(2), 1);

        LabelledRows Some(int seed)
        {
            var random = new Random(seed);
            return new(names, [.. Enumerable.Range(0, 600).Select(at => new LabelledRow(random.NextDouble() < 0.02 + (0.2 * (at % 5)), Features.Values(Subscriber(at % 5))))]);
        }
    }

    /// <summary>A clock by which the first hundred things take 5 ms each, and each later one 100 µs.</summary>
    private sealed class BusyAtFirst : TimeProvider
    {
        private int _asked;
        private long _now;

        public override long TimestampFrequency => 1_000_000;

        // It is asked before each thing and after it.
        public override long GetTimestamp() => _now += _asked++ % 2 == 0 ? 0 : _asked <= 200 ? 5_000 : 100;
    }
}
