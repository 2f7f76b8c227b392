namespace Reelhouse.Jobs.Bronze.PlaybackEvents;

/// <summary>Takes each message of the <c>playback</c> topic once.</summary>
internal sealed class PlaybackEventsJob() : TopicJob<PlaybackMessage>("playback");
