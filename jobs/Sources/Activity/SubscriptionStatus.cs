namespace Reelhouse.Jobs.Sources.Activity;

internal enum SubscriptionStatus : byte
{
    NotYet,
    Active,
    Cancelled,
}
