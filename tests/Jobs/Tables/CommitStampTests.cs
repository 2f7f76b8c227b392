using Reelhouse.JobEvents;
using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Tests.Tables;

public sealed class CommitStampTests
{
    private static readonly CommitStamp Made = new(
        new Dictionary<string, long> { ["bronze.films"] = 4, ["bronze.loans"] = 7 }, 1, "c0de", new Dictionary<string, string> { ["countries"] = "India" });

    [Fact]
    public void what_a_commit_holds_is_read_again_as_it_was_written()
    {
        var stamp = Made with { Balance = new(10, 8, Quarantined: 2, Reasons: new Dictionary<string, long> { ["name is given"] = 2 }), Warnings = new Dictionary<string, long>() };
        var read = CommitStamp.Read(stamp.Write());
        Assert.True(stamp.IsSameMake(read));
        Assert.Equal(2, read!.Balance!.Quarantined);
        Assert.Equal(2, read.Balance.Reasons!["name is given"]);
    }

    [Fact]
    public void the_balance_is_no_part_of_what_a_commit_was_made_from() => Assert.True(Made.IsSameMake(Made with { Balance = new RowBalance(1, 1) }));

    [Fact]
    public void another_version_of_an_input_is_another_make() =>
        Assert.False(Made.IsSameMake(Made with { MadeFrom = new Dictionary<string, long> { ["bronze.films"] = 5, ["bronze.loans"] = 7 } }));

    [Fact]
    public void one_input_less_is_another_make() =>
        Assert.False(Made.IsSameMake(Made with { MadeFrom = new Dictionary<string, long> { ["bronze.films"] = 4 } }));

    [Fact]
    public void other_code_a_new_definition_and_other_settings_are_other_makes()
    {
        Assert.False(Made.IsSameMake(Made with { Code = "0ther" }));
        Assert.False(Made.IsSameMake(Made with { TableVersion = 2 }));
        Assert.False(Made.IsSameMake(Made with { Settings = new Dictionary<string, string> { ["countries"] = "Spain" } }));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("written by hand")]
    public void a_commit_that_no_job_made_has_no_stamp(string? userMetadata) => Assert.Null(CommitStamp.Read(userMetadata));
}
