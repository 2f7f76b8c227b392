namespace Reelhouse.LightGbm;

/// <summary>What LightGBM said when it refused.</summary>
public sealed class LightGbmException(string message) : Exception(message);
