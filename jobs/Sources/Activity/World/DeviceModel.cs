namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>A make of device, such as one smart TV among the smart TVs.</summary>
internal sealed record DeviceModel(string Kind, string Name);
