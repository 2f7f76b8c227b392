using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Gold.DimTitle;

internal static class DimTitleChecks
{
    public static readonly Checks<TitleRow> All = Checks.For<TitleRow>()
        .Fail("title id is unique", title => title.TitleId, Is.Unique);
}
