namespace Reelhouse.Jobs.Bronze.PaymentEvents;

/// <summary>Takes each message of the <c>payments</c> topic once.</summary>
internal sealed class PaymentEventsJob() : TopicJob<PaymentMessage>("payments");
