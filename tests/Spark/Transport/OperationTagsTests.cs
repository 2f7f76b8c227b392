using Reelhouse.Spark.Transport;

namespace Reelhouse.Spark.Tests.Transport;

public sealed class OperationTagsTests
{
    private readonly OperationTags _tags = new();

    [Theory]
    [InlineData("")]
    [InlineData("a,b")]
    public void a_tag_is_neither_empty_nor_a_list(string tag) => Assert.Throws<ArgumentException>(() => _tags.Add(tag));

    [Fact]
    public async Task tags_of_one_flow_are_not_those_of_another()
    {
        _tags.Add("outer");

        await Task.Run(() => _tags.Add("inner"), TestContext.Current.CancellationToken);

        Assert.Equal(["outer"], _tags.Current);
    }

    [Fact]
    public void a_tag_can_be_taken_off()
    {
        _tags.Add("a");
        _tags.Add("b");
        _tags.Remove("a");

        Assert.Equal(["b"], _tags.Current);
    }
}
