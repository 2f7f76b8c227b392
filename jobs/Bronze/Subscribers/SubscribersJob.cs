namespace Reelhouse.Jobs.Bronze.Subscribers;

/// <summary>Takes each delivered user base once.</summary>
internal sealed class SubscribersJob() : LandedFilesJob<DeliveredSubscriber>("subscribers");
