using System.Text.Json;

namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>A sign of life of a playback session. Position and rebuffering are those of the whole session so far.</summary>
internal readonly record struct PlaybackEvent(
    string Type,
    DateTime At,
    Guid SessionId,
    string TitleId,
    Viewer Viewer,
    int PositionSeconds = 0,
    int RebufferCount = 0,
    int RebufferSeconds = 0) : IActivityEvent
{
    public const string Started = "playback_started";
    public const string Heartbeat = "playback_heartbeat";
    public const string Ended = "playback_ended";
    public const string Failed = "playback_failed";

    public static Topic Topic => Topic.Playback;

    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteString("session_id"u8, SessionId);
        json.WriteString("title_id"u8, TitleId);
        json.WriteString("device"u8, Viewer.Device.Kind);
        json.WriteString("device_model"u8, Viewer.Device.Name);
        json.WriteString("city"u8, Viewer.City);
        json.WriteString("country"u8, Viewer.Country);
        json.WriteString("isp"u8, Viewer.Isp);
        json.WriteNumber("position_seconds"u8, PositionSeconds);
        json.WriteNumber("rebuffer_count"u8, RebufferCount);
        json.WriteNumber("rebuffer_seconds"u8, RebufferSeconds);
    }
}
