namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>What all subscribers share.</summary>
internal sealed class World
{
    /// <summary>Nothing happens in a day's last minute, so that a simulated day is closed: every event of a session lies in the day it began.</summary>
    public const int LastSecond = (24 * 60 * 60) - 61;

    public World(SimulatorOptions options, IReadOnlyList<DeliveredTitle> titles, IReadOnlyList<Subscriber> subscribers)
    {
        Options = options;
        Catalogue = new(options.Seed, titles);
        Population = new(options, subscribers, Catalogue);
        Incidents = new(options);
    }

    public SimulatorOptions Options { get; }

    public Catalogue Catalogue { get; }

    public Population Population { get; }

    public Incidents Incidents { get; }
}
