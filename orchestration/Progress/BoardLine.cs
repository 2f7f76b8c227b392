using Reelhouse.Orchestration.Ledger;

namespace Reelhouse.Orchestration.Progress;

/// <summary>One line of the live view.</summary>
internal sealed record BoardLine(Outcome Outcome, string Name, string Work, string? Rows, TimeSpan? Elapsed, double? Fraction = null);
