using Reelhouse.Orchestration.Stages;

namespace Reelhouse.Orchestration.Tests.Stages;

public sealed class StageSelectionTests
{
    [Theory]
    [InlineData("3", "3")]
    [InlineData("2-4", "2,3,4")]
    [InlineData("1,3-5", "1,3,4,5")]
    [InlineData(" 1 , 3 - 5 ", "1,3,4,5")]
    [InlineData("8,1,1-2", "1,2,8")]
    public void What_is_typed_selects_stages_once_and_in_order(string typed, string selected)
    {
        Assert.True(StageSelection.TryParse(typed, out var selection));
        Assert.Equal(selected, selection.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("9")]
    [InlineData("4-2")]
    [InlineData("1,")]
    [InlineData("1-")]
    [InlineData("-3")]
    [InlineData("1-2-3")]
    [InlineData("refine")]
    public void Nonsense_selects_nothing(string typed) => Assert.False(StageSelection.TryParse(typed, out _));
}
