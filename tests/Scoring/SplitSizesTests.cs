using Reelhouse.Scoring.Delta.Scanning;

namespace Reelhouse.Scoring.Tests;

/// <summary>How files become tasks.</summary>
public sealed class SplitSizesTests
{
    [Theory]
    [InlineData("134217728b", 134_217_728)]
    [InlineData("4194304", 4_194_304)]
    [InlineData("64k", 65_536)]
    [InlineData("128MB", 134_217_728)]
    public void sizes_are_written_as_Spark_has_them(string setting, long bytes) => Assert.Equal(bytes, SplitSizes.Bytes(setting));

    [Fact]
    public void few_bytes_are_one_task_and_many_are_as_many_as_the_largest_split_asks_for()
    {
        var sizes = new SplitSizes(100, 10);

        Assert.Equal((10, 1), sizes.For(0, 0, 4));
        Assert.Equal((15, 4), sizes.For(1, 50, 4));
        Assert.Equal((100, 11), sizes.For(1, 1090, 4));
    }
}
