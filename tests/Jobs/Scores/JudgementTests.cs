using Reelhouse.Jobs.Scores.AnomalyJudgement;
using Reelhouse.Jobs.Scores.Anomalies;
using Reelhouse.Jobs.Sources.Activity;
using Reelhouse.Jobs.Tests.Sources;

namespace Reelhouse.Jobs.Tests.Scores;

public sealed class JudgementTests
{
    private static readonly Incident Outage = new("isp_outage", "isp", "Fibrano", At(10, 17), At(10, 23));
    private static readonly Incident Broken = new("broken_device", "device_model", "Orbis 4K", At(15), At(19));

    [Fact]
    public void an_alarm_of_another_value_or_another_time_is_false_and_its_incident_missed()
    {
        var row = new Judgement([Outage, Broken], [Alarm("isp", "Fibrano", 10), Alarm("isp", "Skylink", 10), Alarm("device_model", "Orbis 4K", 19)]).ToRow(new(2023, 7, 31));
        Assert.Equal((1 / 3.0, 0.5), (row.Precision, row.Recall));
        Assert.Equal(["isp_outage Fibrano 2023-07-10 17:00 to 2023-07-10 23:00: start_failure_rate"], row.Found);
        Assert.Equal(["broken_device Orbis 4K 2023-07-15 00:00 to 2023-07-19 00:00"], row.Missed);
        Assert.Equal(["isp Skylink", "device_model Orbis 4K"], row.FalseAlarms);
    }

    [Fact]
    public void without_alarms_and_incidents_there_is_neither_precision_nor_recall()
    {
        var row = new Judgement([], []).ToRow(new(2023, 7, 5));
        Assert.Equal((null, null), (row.Precision, row.Recall));
    }

    [Fact]
    public void incidents_begin_on_the_days_that_the_calendar_says_and_end_with_the_simulation()
    {
        var incidents = new Incidents(SomeActivity.Options());
        Assert.Empty(incidents.To(new(2023, 7, 9)));
        Assert.Equal([("isp_outage", At(10, 17), At(10, 23)), ("broken_device", At(15), At(17))], incidents.To(new(2023, 7, 16)).Select(incident => (incident.Kind, incident.FromAt, incident.ToAt)));
        Assert.Equal(3, incidents.To(new(2023, 8, 9)).Count());
    }

    private static DateTimeOffset At(int day, int hour = 0) => new(2023, 7, day, hour, 0, 0, TimeSpan.Zero);

    private static AnomalyRow Alarm(string dimension, string value, int day) =>
        new("start_failure_rate", dimension, value, At(day), At(day + 1), 100, 0.5, 0.01, 49, 1e-9, "major", $"{dimension} {value}");
}
