using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Gold.KpiPopularGenres;

/// <summary>What is judged: a session with the genres of its title.</summary>
internal sealed record PlaybackGenres([Key] string SessionId, int WatchSeconds, IReadOnlyList<string>? Genres);
