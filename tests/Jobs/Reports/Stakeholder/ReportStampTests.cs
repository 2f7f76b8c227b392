using Reelhouse.JobEvents;
using Reelhouse.Jobs.Reports.Stakeholder;

namespace Reelhouse.Jobs.Tests.Reports.Stakeholder;

public sealed class ReportStampTests
{
    private static readonly Guid Build = new("00000000-0000-0000-0000-000000000001");

    [Fact]
    public void a_page_gives_back_the_stamp_it_was_rendered_with()
    {
        var stamp = ReportStamp.Of(Build, Some.Report().Tables, Some.Report().Headline);

        var read = ReportStamp.Read(StakeholderReportPage.Render(Some.Report(), stamp));

        Assert.Equal(stamp, read);
    }

    [Fact]
    public void the_headline_comes_back_out_of_a_stamp()
    {
        var headline = ReportStamp.Of(Build, [], Some.Report().Headline).ReadHeadline();

        Assert.Equivalent(Some.Report().Headline, headline, strict: true);
    }

    [Fact]
    public void a_file_of_another_kind_bears_no_stamp() => Assert.Null(ReportStamp.Read("<html><head></head></html>"));

    [Fact]
    public void the_order_of_tables_makes_no_other_stamp() =>
        Assert.Equal(ReportStamp.InputsOf(Build, [new("a", 1), new("b", 2)]), ReportStamp.InputsOf(Build, [new("b", 2), new("a", 1)]));

    [Fact]
    public void a_new_version_of_a_table_makes_another_stamp() =>
        Assert.NotEqual(ReportStamp.InputsOf(Build, [new("a", 1)]), ReportStamp.InputsOf(Build, [new("a", 2)]));

    [Fact]
    public void a_new_build_makes_another_stamp() =>
        Assert.NotEqual(ReportStamp.InputsOf(Build, [new TableVersion("a", 1)]), ReportStamp.InputsOf(Guid.Empty, [new TableVersion("a", 1)]));
}
