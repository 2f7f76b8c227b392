using Reelhouse.Jobs.Bronze.PlaybackEvents;
using Reelhouse.Jobs.Bronze.Titles;

namespace Reelhouse.Live.Tests.Jobs;

/// <summary>Rows whose content does not matter, but for what a test changes.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Noon = new(2023, 7, 10, 12, 0, 0, TimeSpan.Zero);

    public static DeliveredTitle Title(string id, long row = 1) => new(
        id, "Movie", $"Film {id}", null, null, "India", "September 25, 2021", "2019", "TV-MA", "90 min", "Dramas", null, "titles/000001.csv", row, Noon);

    public static PlaybackMessage Message(string value, long offset, DateTimeOffset? receivedAt = null) =>
        new("1", value, null, "playback", 0, offset, receivedAt ?? Noon);

    public static string Playback(string eventId, string titleId = "s1", string subscriberId = "1", string at = "2023-07-10T11:59:00Z", string type = "playback_started", int position = 0) =>
        $$"""
        {"event_id":"{{eventId}}","event_type":"{{type}}","session_id":"x","subscriber_id":"{{subscriberId}}","title_id":"{{titleId}}","device":"Tablet",
        "device_model":"Slate 10","city":"Roma","country":"Italy","isp":"Northline IT","position_seconds":{{position}},"rebuffer_count":1,"rebuffer_seconds":4,"event_at":"{{at}}"}
        """;
}
