using Reelhouse.Jobs.Bronze.SupportTickets;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Jobs.Silver.SupportTickets;

internal sealed class SupportTicketsJob() : TableJob<SupportTicket>(stage: 3)
{
    protected override IReadOnlyList<TableInput> Inputs => [Input.Of<SupportTicketMessage>()];

    protected override Checks<SupportTicket> Checks => SupportTicketsChecks.All;

    protected override DataFrame Candidates(InputFrames inputs, JobContext context) => SupportTicketsTransform.Apply(inputs.Of<SupportTicketMessage>());
}
