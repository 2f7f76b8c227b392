using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Bronze.Subscribers;

/// <summary>A row of a delivered user base, as it stands in the file.</summary>
[Table("bronze.subscribers", Owner = "subscriptions", Grain = "A row of a delivered user base file, as received")]
internal sealed record DeliveredSubscriber(
    [Header("User ID"), Pii] string? UserId,
    [Header("Subscription Type")] string? SubscriptionType,
    [Header("Monthly Revenue"), Doc("In dollars")] string? MonthlyRevenue,
    [Header("Join Date"), Doc("Such as 15-01-22")] string? JoinDate,
    [Header("Last Payment Date"), Doc("Such as 10-06-23")] string? LastPaymentDate,
    [Header("Country")] string? Country,
    [Header("Age"), Pii] string? Age,
    [Header("Gender"), Pii] string? Gender,
    [Header("Device")] string? Device,
    [Header("Plan Duration")] string? PlanDuration,
    [Doc("The line, where it is no row of the file's columns")] string? CorruptLine,
    [Doc("The file it was delivered in")] string SourceFile,
    [Doc("The row's number in the file, from 1")] long SourceRow,
    [Doc("When the file landed")] DateTimeOffset SourceModifiedAt);
