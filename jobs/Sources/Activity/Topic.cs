namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>The Kafka topics of subscriber activity.</summary>
internal enum Topic : byte
{
    Playback,
    Subscriptions,
    Payments,
    Ratings,
    Searches,
    SupportTickets,
    CampaignTouches,
}
