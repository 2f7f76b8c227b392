namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>What somebody sits down to watch.</summary>
/// <param name="Title">The title.</param>
/// <param name="Viewer">Where and on what.</param>
/// <param name="StartSecond">The second of the day.</param>
/// <param name="Seconds">How much of the title, if nothing goes wrong.</param>
internal readonly record struct PlannedSession(PlayableTitle Title, Viewer Viewer, int StartSecond, int Seconds);
