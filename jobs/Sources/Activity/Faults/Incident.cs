namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>A large trouble that was planted.</summary>
/// <param name="Kind">isp_outage or broken_device.</param>
/// <param name="Dimension">The column of sessions that tells whom it hits.</param>
/// <param name="Value">Whom it hits.</param>
/// <param name="FromAt">When it begins.</param>
/// <param name="ToAt">When it is over, or the simulation is.</param>
internal sealed record Incident(string Kind, string Dimension, string Value, DateTimeOffset FromAt, DateTimeOffset ToAt);
