namespace Reelhouse.Scoring.Delta;

/// <summary>Why a table is not read directly; it takes the ordinary path then.</summary>
internal sealed class NotScannableException(string reason) : Exception(reason);
