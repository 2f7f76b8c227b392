using Reelhouse.Jobs.Bronze.PaymentEvents;
using Reelhouse.Jobs.Bronze.PlaybackEvents;
using Reelhouse.Jobs.Bronze.SubscriptionEvents;
using Reelhouse.Jobs.Bronze.SupportTickets;
using Reelhouse.Jobs.Silver.PaymentEvents;
using Reelhouse.Jobs.Silver.PlaybackEvents;
using Reelhouse.Jobs.Silver.SubscriptionEvents;
using Reelhouse.Jobs.Silver.SupportTickets;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Jobs.Live;

/// <summary>A topic whose events features are made of. Its messages are read and judged as by the job of its silver table.</summary>
/// <param name="Ingest">The job that takes its messages in.</param>
/// <param name="Bronze">The messages' table.</param>
/// <param name="Silver">The events' table.</param>
/// <param name="Read">Messages → candidates.</param>
/// <param name="Checks">What candidates are judged by.</param>
internal sealed record LiveTopic(IJob Ingest, string Bronze, TableDefinition Silver, Func<DataFrame, DataFrame> Read, IReadOnlyList<Check> Checks)
{
    public static readonly LiveTopic Playback = Of<PlaybackMessage, PlaybackEvent>(new Bronze.PlaybackEvents.PlaybackEventsJob(), PlaybackEventsTransform.Apply, PlaybackEventsChecks.All);
    public static readonly LiveTopic Payments = Of<PaymentMessage, PaymentEvent>(new Bronze.PaymentEvents.PaymentEventsJob(), PaymentEventsTransform.Apply, PaymentEventsChecks.All);
    public static readonly LiveTopic Subscriptions = Of<SubscriptionMessage, SubscriptionEvent>(new Bronze.SubscriptionEvents.SubscriptionEventsJob(), SubscriptionEventsTransform.Apply, SubscriptionEventsChecks.All);
    public static readonly LiveTopic Tickets = Of<SupportTicketMessage, SupportTicket>(new Bronze.SupportTickets.SupportTicketsJob(), SupportTicketsTransform.Apply, SupportTicketsChecks.All);

    public static readonly IReadOnlyList<LiveTopic> All = [Playback, Payments, Subscriptions, Tickets];

    /// <summary>The column that no two events share.</summary>
    public string Key => Silver.Columns.Single(column => column.IsKey).Name;

    private static LiveTopic Of<TMessage, TEvent>(IJob ingest, Func<DataFrame, DataFrame> read, Checks<TEvent> checks) =>
        new(ingest, Table<TMessage>.Name, Table<TEvent>.Definition, read, checks.All);
}
