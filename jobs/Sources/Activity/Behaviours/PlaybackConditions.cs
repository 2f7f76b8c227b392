namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>How well a session can go, by network and device.</summary>
/// <param name="StartFailure">The chance that it does not start.</param>
/// <param name="LeastRebuffers">In each quarter of an hour.</param>
/// <param name="RebufferChance">The chance of some in a quarter of an hour, where there is no least.</param>
/// <param name="Fault">The planted fault that its events count as.</param>
internal readonly record struct PlaybackConditions(double StartFailure, int LeastRebuffers, double RebufferChance, FaultKind? Fault)
{
    /// <summary>So many in a quarter of an hour, and half of the viewers give up.</summary>
    public const int Unbearable = 4;

    private const int MostRebuffers = 10;
    private static readonly PlaybackConditions NoNetwork = new(StartFailure: 1, 0, 0, FaultKind.IspOutage);
    private static readonly PlaybackConditions BrokenFirmware = new(StartFailure: 0.35, LeastRebuffers: Unbearable, 1, FaultKind.BrokenDevice);

    public static PlaybackConditions Of(in SubscriberDay day, in PlannedSession planned)
    {
        var incidents = day.World.Incidents;
        if (incidents.OutageOn(day.Date)?.Covers(planned.Viewer.Isp, day.At(planned.StartSecond)) == true) return NoNetwork;
        return incidents.IsBroken(planned.Viewer.Device.Name, day.Date) ? BrokenFirmware : Usual(planned.Viewer);
    }

    public int Rebuffers(ref RandomStream draw)
    {
        if (LeastRebuffers > 0) return draw.Between(LeastRebuffers, MostRebuffers);
        return draw.Chance(RebufferChance) ? draw.Between(1, 3) : 0;
    }

    // Some lines are better than others, and a phone's are the worst.
    private static PlaybackConditions Usual(in Viewer viewer)
    {
        var poor = (viewer.Isp.Length % 3 * 0.02) + (viewer.Device.Kind == "Smartphone" ? 0.03 : 0);
        return new(StartFailure: 0.006 + (poor / 5), 0, RebufferChance: 0.02 + poor, null);
    }
}
