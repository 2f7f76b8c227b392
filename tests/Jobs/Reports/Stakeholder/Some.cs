using Reelhouse.JobEvents;
using Reelhouse.Jobs.Gold.KpiWatchTime;
using Reelhouse.Jobs.Reports.Stakeholder;

namespace Reelhouse.Jobs.Tests.Reports.Stakeholder;

/// <summary>Reports whose figures are all different, so that a test sees which of them is missing.</summary>
internal static class Some
{
    private static readonly DateTimeOffset Noon = new(2023, 7, 10, 12, 0, 0, TimeSpan.Zero);

    public static StakeholderReport Report() => new(
        new DateOnly(2023, 7, 31),
        "run-7f3a",
        Revenue: [new(new(2023, 5, 1), 299_000, 2_301, 2_290), new(new(2023, 6, 1), 21_999.6m, 1_801, 1_790), new(new(2023, 7, 1), 28.4m, 2, 2)],
        Plans: [new("Basic", 999, 127_481, 10), new("Standard", 768, 99_203, 12.5m), new("Premium", 733, 94_344, 14)],
        WatchTime: [Watched(29, 5_011, 9_041_040), Watched(30, 4_712, 6_814_800), Watched(31, 121, 206_100)],
        Genres: [new("Dramas", 17_244_000, 9_001, 1), new("Comedies", 12_776_400, 7_312, 2), new("Documentaries", 293_400, 310, 3)],
        Churn: [new(new(2023, 5, 1), 0, 2_480, 0, null), new(new(2023, 6, 1), 2_480, 12, 62, 0.025), new(new(2023, 7, 1), 2_430, 31, 87, 0.0358)],
        Ratings: [new("TV-MA", 3_207), new("TV-14", 2_160), new("R", 799), new("(none)", 4)],
        GenreCombinations: [new("Dramas, International Movies", 362, 1), new("Documentaries", 359, 2), new("Stand-Up Comedy", 334, 3), new("Kids' TV", 220, 4)],
        Countries: [new("United States", 3_690), new("India", 1_046), new("Canada", 445)],
        CountryComparison: [new(new(2019, 10, 1), "India", 98), new(new(2019, 10, 1), "United States", 303), new(new(2020, 4, 1), "United States", 184)],
        Anomalies: [new("start_failure_rate", "isp", "Fibrano", Noon, Noon.AddHours(6), 49, 1, 0.015, 48, 3e-20, "critical", "Fibrano was down."), new("rebuffering_rate", "device_model", "Orbis", Noon.AddDays(5), Noon.AddDays(9), 122, 1, 0.007, 121, 3e-57, "major", "Orbis stood still.")],
        Segments:
        [
            new("rfm", "champions", new(2023, 7, 31), "Watched lately and often", 268, 0.113, 0.8, 14.1, 14.4, 13.2, 151.4), new("rfm", "hibernating", new(2023, 7, 31), "Have not watched lately", 665, 0.28, 11.3, 3.6, 3.8, 12.5, 129),
            new("cluster", "watches often", new(2023, 7, 31), "Sessions: 14.8 on average, of all 8.6", 606, 0.255, 1.7, 14.8, 16, 12.2, 121),
        ],
        RecommendationQuality: [new("ALS", new(2023, 7, 31), 10, 1_834, 0.244, 0.0751, 2, 0.1, 1), new("most popular", new(2023, 7, 31), 10, 1_834, 0.283, 0.0884, null, null, null)],
        RecommendedTitles: [new("Bulbbul", "Horror Movies", 2_013), new("Kingdom", "TV Horror", 1_977)],
        Outlook: new(
            Risks: [new("hibernating", 665, 0.031, 1_204m, 31, 8, "last watched … days ago"), new("champions", 268, 0.008, 310m, 0, 0, null)],
            Training: [new("model", 1, new(2023, 7, 24), 2_413, 39, 0.684, 0.601, 0.767, null, null, null), new("hazard", 1, new(2023, 7, 24), 2_413, 39, 0.702, 0.62, 0.784, 0.018, -0.011, 0.047)],
            Decisions:
            [
                new("gate/churn/1", "churn", 1, null, "promote", new(2023, 7, 31), new(2023, 7, 24), 2_413, 39, 0.72, null, 0.22, 0.1, 0.3, 3.1, [new(1_200, 0.005, 0.004), new(1_213, 0.03, 0.028)], ["passed: enough leavers: 39 of 2413 left"], Noon),
                new("command/6", "churn", 3, 2, "promote", null, null, null, null, null, null, null, null, null, null, [], ["before"], Noon.AddDays(-1)),
                new("command/7", "churn", 2, 1, "promote", null, null, null, null, null, null, null, null, null, null, [], ["it is newer"], Noon.AddDays(2)),
            ],
            Drift: [new(new(2023, 7, 31), "watched_hours_month", "all", "all", 2_374, 4_927, 0.847, "fail", 1), new(new(2023, 7, 31), "age", "all", "all", 2_374, 4_927, null, "few", 1), new(new(2023, 7, 31), "watched_hours_month", "plan", "Basic", 999, 2_011, 0.861, "fail", 1)],
            Judgements: [new(new(2023, 7, 24), 1, 2_400, 40, 0.0171, 0.0167, 0.713, 0.08, 2.9, [], 320, 16, 80, 8, 0.05, -0.007, 0.135)]),
        FailedChecks: [new("quarantine.titles", "rating is a rating", 3), new("quarantine.titles", "title id is unique", 2), new("quarantine.playback_events", "message is JSON", 214)],
        QuarantinedTitles: [new("s2021", "Dhh", "TV-14", "title id is unique"), new("s2021", "Greenleaf", null, "title id is unique"), new("s5542", "Louis C.K. 2017", "74 min", "rating is a rating")],
        Tables: [new("gold.kpi_monthly_revenue", 17), new("quarantine.titles", 23)]);

    public static StakeholderReport EmptyReport() => new(new(2023, 7, 1), "run-0", [], [], [], [], [], [], [], [], [], [], [], [], [], ChurnOutlook.Empty, [], [], []);

    public static ReportStamp Stamp() => ReportStamp.Of(Guid.Empty, [new TableVersion("gold.kpi_monthly_revenue", 17)], Report().Headline);

    private static WatchTime Watched(int day, long sessions, long seconds) => new(new(2023, 7, day), new(2023, 7, 1), sessions, seconds, sessions / 2, 11, 120);
}
