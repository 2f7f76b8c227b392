using Reelhouse.Anomalies;
using Reelhouse.Jobs.Scores.AnomalyJudgement;
using Reelhouse.Jobs.Scores.Anomalies;
using Reelhouse.Jobs.Sources.Activity;
using Reelhouse.Jobs.Tests.Sources;

namespace Reelhouse.Jobs.Tests.Scores;

public sealed class SimulatedAnomaliesTests
{
    [Theory]
    [InlineData(20230701)]
    [InlineData(3)]
    public void the_outage_and_the_broken_device_are_found_and_nothing_else_is(int seed)
    {
        var options = SomeActivity.Options(seed);
        var judgement = new Judgement([.. new Incidents(options).To(SomeActivity.To)], Anomalies(options));
        Assert.Equal((2, 1.0, 1.0), (judgement.Counts.Incidents, judgement.Counts.Precision, judgement.Counts.Recall));
    }

    [Fact]
    public void a_month_without_incidents_raises_no_alarm() => Assert.Empty(Anomalies(SomeActivity.Options(4) with { Faults = FaultRates.None }));

    private static List<AnomalyRow> Anomalies(SimulatorOptions options)
    {
        var cells = new SimulatedCells(options);
        return [.. Measures.All.SelectMany(measure => AnomalyDetection.Find(measure, cells.Of(measure), SomeActivity.To)).Select(Row)];
    }

    private static AnomalyRow Row(Anomaly found) => new(
        found.Measure, found.Dimension, found.Value, found.FromAt, found.ToAt, found.Cases, found.Observed, found.Expected, found.Excess, found.PValue, found.Severity, found.Sentence);
}
