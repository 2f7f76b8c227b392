using Reelhouse.Jobs.Tables;

namespace Reelhouse.Live.Tests.Jobs.Loans;

/// <summary>A derived table of no house.</summary>
[Table("silver.test_loans", Owner = "tests", Grain = "A loan")]
internal sealed record Loan([Key] string PrintId, [Doc("How long it was lent")] int? Days);
