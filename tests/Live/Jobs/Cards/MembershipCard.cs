using Reelhouse.Jobs.Bronze;
using Reelhouse.Jobs.Tables;

namespace Reelhouse.Live.Tests.Jobs.Cards;

/// <summary>A landed file's row of no house.</summary>
[Table("bronze.test_cards", Owner = "tests", Grain = "A row of a delivered file")]
internal sealed record MembershipCard(
    [Header("Card")] string? Card,
    [Header("Holder")] string? Holder,
    [Doc("The whole line where it does not fit the columns")] string? CorruptLine,
    [Doc("The landed file")] string SourceFile,
    [Doc("The row's place in it, from 1")] long SourceRow,
    [Doc("When it was delivered")] DateTimeOffset SourceModifiedAt);
