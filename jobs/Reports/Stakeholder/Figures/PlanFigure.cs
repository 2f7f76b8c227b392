using Reelhouse.Jobs.Gold.KpiSubscribersByPlan;
using Reelhouse.Jobs.Reports.Charts;
using Reelhouse.Jobs.Reports.Pages;

namespace Reelhouse.Jobs.Reports.Stakeholder.Figures;

internal static class PlanFigure
{
    public static Figure Subscribers(StakeholderReport report) => Of(
        report,
        "plan-subscribers",
        "Subscribers by plan",
        plan => plan.SubscriberCount,
        plan => $"{Wording.Count(plan.SubscriberCount)} · from {Wording.Price(plan.FromUsd)} a month",
        plan => $"{plan.Plan} has most: {Wording.Count(plan.SubscriberCount)} of {Wording.Count(report.Plans.Sum(row => row.SubscriberCount))}.");

    public static Figure Revenue(StakeholderReport report) => Of(
        report,
        "plan-revenue",
        "Revenue by plan",
        plan => plan.RevenueUsd,
        plan => Wording.Usd(plan.RevenueUsd),
        plan => $"{plan.Plan} earned most: {Wording.Usd(plan.RevenueUsd)} since its subscribers joined.");

    private static Figure Of(
        StakeholderReport report,
        string id,
        string title,
        Func<PlanSubscribers, decimal> amount,
        Func<PlanSubscribers, string> text,
        Func<PlanSubscribers, string> captionOfFirst)
    {
        if (report.Plans.Count == 0) return Figure.Empty(id, title, "nobody has subscribed.");
        var plans = report.Plans.OrderByDescending(amount).ThenBy(plan => plan.Plan, StringComparer.Ordinal).ToList();
        var chart = BarChart.Of([.. plans.Select(plan => new ChartPoint(plan.Plan, (double)amount(plan), text(plan)))]);
        return new Figure(id, title, captionOfFirst(plans[0]), chart, TableOf(plans));
    }

    private static DataTable TableOf(IEnumerable<PlanSubscribers> plans) => DataTable.Of(
        plans,
        new Column<PlanSubscribers>("Plan", plan => plan.Plan),
        new Column<PlanSubscribers>("Subscribers", plan => Wording.Count(plan.SubscriberCount), IsNumber: true),
        new Column<PlanSubscribers>("From, a month", plan => Wording.Price(plan.FromUsd), IsNumber: true),
        new Column<PlanSubscribers>("Revenue", plan => Wording.Usd(plan.RevenueUsd), IsNumber: true));
}
