namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>
/// How often faults are planted in the playback topic. An ISP outage and a broken device follow a calendar instead, see <see cref="Activity.Incidents"/>.
/// </summary>
/// <param name="Duplicate">Of the events.</param>
/// <param name="Late">Sessions a subscriber and day.</param>
/// <param name="Unparsable">Messages a subscriber and day.</param>
/// <param name="UnknownTitle">Events a subscriber and day.</param>
/// <param name="UnknownSubscriber">Events a subscriber and day.</param>
/// <param name="Incidents">Whether outages and broken devices occur.</param>
internal sealed record FaultRates(
    double Duplicate = 0.002,
    double Late = 0.0004,
    double Unparsable = 0.0008,
    double UnknownTitle = 0.0006,
    double UnknownSubscriber = 0.0005,
    bool Incidents = true)
{
    public static FaultRates None { get; } = new(0, 0, 0, 0, 0, Incidents: false);
}
