namespace Reelhouse.Jobs.Bronze.SubscriptionEvents;

/// <summary>Takes each message of the <c>subscriptions</c> topic once.</summary>
internal sealed class SubscriptionEventsJob() : TopicJob<SubscriptionMessage>("subscriptions");
