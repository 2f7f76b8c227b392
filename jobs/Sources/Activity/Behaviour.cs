namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>What random numbers are drawn for; each has a stream of its own. A number once given stays: it is part of every event's bytes.</summary>
internal enum Behaviour : byte
{
    Profile = 1,
    EventIds = 2,
    SignUps = 3,
    Churn = 4,
    PlanChanges = 5,
    Payments = 6,
    Playback = 7,
    Ratings = 8,
    Searches = 9,
    SupportTickets = 10,
    CampaignTouches = 11,
    Faults = 12,
    Incidents = 13,
    Popularity = 14,
}
