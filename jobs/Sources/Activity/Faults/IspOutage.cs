namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>A provider's network that is down for some hours.</summary>
internal sealed record IspOutage(string Isp, DateTime From, DateTime To)
{
    public bool Covers(string isp, DateTime at) => isp == Isp && at >= From && at < To;
}
