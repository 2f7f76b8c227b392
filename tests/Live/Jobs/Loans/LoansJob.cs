using Reelhouse.Jobs;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Live.Tests.Jobs.Loans;

/// <summary>An ordinary job, or one that loses rows where a test asks for it.</summary>
internal sealed class LoansJob(bool loses = false) : TableJob<Loan>(stage: 3)
{
    protected override IReadOnlyList<TableInput> Inputs => [Input.Of<LentPrint>()];

    protected override Checks<Loan> Checks { get; } = Reelhouse.Jobs.Tables.Checks.For<Loan>()
        .Quarantine("days are a number", loan => loan.Days, Is.Readable)
        .Warn("days are few", loan => loan.Days, days => Col(days).IsNull() | (Col(days) < 100));

    protected override DataFrame Candidates(InputFrames inputs, JobContext context)
    {
        var prints = loses ? inputs.Of<LentPrint>().Filter(Col("print_id") != "p1") : inputs.Of<LentPrint>();
        return Rows.Of<Loan>(prints)
            .Set(loan => loan.PrintId, Col("print_id"))
            .Read(loan => loan.Days, Col("days"), text => text.TryCast("int"))
            .ToCandidates(ToJson(Struct(Col("print_id"), Col("days"))), Origin.OfFile());
    }
}
