namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>The plans on sale, with the price that most subscribers of each pay.</summary>
internal sealed class PlanList
{
    private readonly (string Name, int MonthlyCents)[] _plans;

    public PlanList(IEnumerable<Subscriber> subscribers) => _plans =
    [
        .. subscribers.GroupBy(subscriber => subscriber.Plan).OrderBy(plan => plan.Key, StringComparer.Ordinal).Select(plan => (plan.Key, UsualPrice(plan))),
    ];

    public int Count => _plans.Length;

    public string Name(int plan) => _plans[plan].Name;

    public int MonthlyCents(int plan) => _plans[plan].MonthlyCents;

    public int IndexOf(string name) => Array.FindIndex(_plans, plan => plan.Name == name);

    private static int UsualPrice(IEnumerable<Subscriber> plan) =>
        plan.CountBy(subscriber => subscriber.MonthlyCents).OrderByDescending(price => price.Value).ThenBy(price => price.Key).First().Key;
}
