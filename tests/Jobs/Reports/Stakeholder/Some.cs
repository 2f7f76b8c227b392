using Reelhouse.JobEvents;
using Reelhouse.Jobs.Reports.Stakeholder;

namespace Reelhouse.Jobs.Tests.Reports.Stakeholder;

/// <summary>Reports whose figures are all different, so that a test sees which of them is missing.</summary>
internal static class Some
{
    public static StakeholderReport Report() => new(
        new DateOnly(2023, 7, 31),
        "run-7f3a",
        Headline(),
        [new(new(2023, 5, 1), 31_236), new(new(2023, 6, 1), 21_999.6m), new(new(2023, 7, 1), 8_451)],
        [new("Basic", 999, 10, 127_481), new("Standard", 768, 12.5m, 99_203), new("Premium", 733, 14, 94_344)],
        [new(new(2023, 7, 29), 2_511.4), new(new(2023, 7, 30), 1_893), new(new(2023, 7, 31), 57.25)],
        [new("Dramas", 4_790), new("Comedies", 3_549), new("Documentaries", 81.5)],
        [new(new(2023, 6, 1), 2_480, 62), new(new(2023, 7, 1), 2_418, 87)],
        [new("TV-MA", 3_207), new("TV-14", 2_160), new("R", 799)],
        [new("Dramas, International Movies", 362), new("Documentaries", 359), new("Stand-Up Comedy", 334), new("Kids' TV", 220)],
        [new("United States", 3_690), new("India", 1_046), new("Canada", 445)],
        [new("India", new(2019, 10, 1), 98), new("United States", new(2019, 10, 1), 303), new("United States", new(2020, 4, 1), 184)],
        [new("silver.titles", "rating is a rating", 3), new("silver.titles", "title id is unique", 2), new("silver.playback_events", "message is JSON", 214)],
        [new("s2021", "Dhh", null, "title id is unique"), new("s2021", "Greenleaf", null, "title id is unique"), new("s5542", "Louis C.K. 2017", "74 min", "rating is a rating")],
        [new("gold.kpi_monthly_revenue", 17), new("quarantine.titles", 23)]);

    public static StakeholderReport EmptyReport() =>
        new(new(2023, 7, 1), "run-0", new Headline(0, 0, new TopPlan("", 0, 0), 0, new Dictionary<string, long>()), [], [], [], [], [], [], [], [], [], [], [], []);

    public static ReportStamp Stamp() => ReportStamp.Of(Guid.Empty, [new TableVersion("gold.kpi_monthly_revenue", 17)], Headline());

    private static Headline Headline() => new(
        3_207, 1_055, new TopPlan("Basic", 999, 10), 321_028, new Dictionary<string, long> { ["India"] = 1_046, ["United States"] = 3_690, ["Canada"] = 445 });
}
