using Reelhouse.Jobs.Reports.Stakeholder;

namespace Reelhouse.Jobs.Tests.Reports.Stakeholder;

public sealed class ReportFileTests : IDisposable
{
    private static readonly DateOnly RunDate = new(2023, 7, 31);
    private readonly string _folder = Directory.CreateTempSubdirectory("reelhouse-report-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void a_run_date_has_a_file_of_its_own() =>
        Assert.Equal(Path.Combine(_folder, "stakeholder-2023-07-31.html"), new ReportFile(_folder, RunDate).Path);

    [Fact]
    public async Task a_page_is_written_into_a_folder_that_is_made_for_it()
    {
        var file = new ReportFile(Path.Combine(_folder, "reports", "here"), RunDate);

        await file.WriteAsync("<p>é</p>", Token);

        Assert.Equal("<p>é</p>", await File.ReadAllTextAsync(file.Path, Token));
        Assert.Equal([file.Path], Directory.GetFiles(Path.GetDirectoryName(file.Path)!));
    }

    [Fact]
    public async Task a_page_takes_the_place_of_the_one_before_whatever_a_killed_run_left()
    {
        var file = new ReportFile(_folder, RunDate);
        await file.WriteAsync("the one before, and a longer one", Token);
        await File.WriteAllTextAsync(file.Path + ".unfinished", "half a page of a run that was killed", Token);

        await file.WriteAsync("new", Token);

        Assert.Equal("new", await File.ReadAllTextAsync(file.Path, Token));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task an_interrupted_write_leaves_the_page_before_as_it_was()
    {
        var file = new ReportFile(_folder, RunDate);
        await file.WriteAsync("before", Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => file.WriteAsync("after", new CancellationToken(canceled: true)));

        Assert.Equal("before", await File.ReadAllTextAsync(file.Path, Token));
    }

    [Fact]
    public async Task the_stamp_of_a_written_page_can_be_read()
    {
        var file = new ReportFile(_folder, RunDate);
        Assert.Null(await file.ReadStampAsync(Token));

        await file.WriteAsync(StakeholderReportPage.Render(Some.Report(), Some.Stamp()), Token);

        Assert.Equal(Some.Stamp(), await file.ReadStampAsync(Token));
    }

    [Fact]
    public async Task a_folder_that_is_a_file_is_an_error_that_says_what_to_do()
    {
        var taken = Path.Combine(_folder, "taken");
        await File.WriteAllTextAsync(taken, "", Token);

        var failed = await Assert.ThrowsAsync<JobException>(() => new ReportFile(taken, RunDate).WriteAsync("", Token));

        Assert.Equal(Path.Combine(taken, "stakeholder-2023-07-31.html"), failed.Error.Where);
        Assert.Contains("REELHOUSE__REPORT__FOLDER", failed.Error.Next, StringComparison.Ordinal);
    }
}
