using Reelhouse.Jobs.Tables;

namespace Reelhouse.Live.Tests.Jobs.Loans;

/// <summary>An input table of no house.</summary>
[Table("bronze.test_prints", Owner = "tests", Grain = "A print that was lent")]
internal sealed record LentPrint([Key] string PrintId, string? Days, [Doc("Where the row came from")] string SourceFile, long SourceRow);
