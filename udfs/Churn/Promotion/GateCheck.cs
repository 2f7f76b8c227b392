namespace Reelhouse.Churn.Promotion;

/// <summary>One thing that a challenger had to show.</summary>
/// <param name="Name">What: <c>enough leavers</c>, <c>better</c>, <c>calibration</c>, <c>slices</c> or <c>latency</c>.</param>
/// <param name="IsPassed">Whether it did.</param>
/// <param name="Finding">What was found, with the figures and the limit.</param>
public sealed record GateCheck(string Name, bool IsPassed, string Finding);
