namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>What does not change about a subscriber. It is worked out anew for each of their days rather than kept: a million of them cost nothing.</summary>
/// <param name="Id">UTF-8 of the subscriber's id.</param>
/// <param name="Hash">What their random numbers are drawn by.</param>
/// <param name="Start">The first day of the subscription.</param>
/// <param name="SignsUp">Whether that day lies in the simulated period, so that a sign-up is an event.</param>
/// <param name="Plan">The plan they begin with, by its place in the <see cref="PlanList"/>.</param>
/// <param name="MonthlyCents">The price they begin with.</param>
/// <param name="Place">Their country.</param>
/// <param name="City">Their city.</param>
/// <param name="Isp">Their internet provider.</param>
/// <param name="Device">The kind of device they mostly use.</param>
/// <param name="Age">In years.</param>
/// <param name="Gender">As the user base has it.</param>
/// <param name="Engagement">How likely they watch something on an ordinary day.</param>
/// <param name="Taste">The genre they choose half of their titles from, by its place in the <see cref="Catalogue"/>.</param>
internal readonly record struct Profile(
    ReadOnlyMemory<byte> Id,
    ulong Hash,
    DateOnly Start,
    bool SignsUp,
    int Plan,
    int MonthlyCents,
    Place Place,
    string City,
    string Isp,
    string Device,
    int Age,
    string Gender,
    double Engagement,
    int Taste);
