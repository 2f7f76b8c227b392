namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>What became of a wish to watch something.</summary>
internal readonly record struct Viewing(
    PlayableTitle Title, int StartSecond, int EndSecond, double Share, bool IsToTaste, bool Failed, int RebufferCount);
