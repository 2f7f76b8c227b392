namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>Where, on what and through whose network somebody watches.</summary>
internal readonly record struct Viewer(DeviceModel Device, string City, string Country, string Isp);
