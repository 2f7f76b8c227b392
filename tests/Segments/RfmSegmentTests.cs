using Reelhouse.Segments.Rfm;

namespace Reelhouse.Segments.Tests;

public sealed class RfmSegmentTests
{
    public static TheoryData<int, int, int> EveryScore { get; } = [.. from recency in Enumerable.Range(1, 5) from frequency in Enumerable.Range(1, 5) from monetary in Enumerable.Range(1, 5) select (recency, frequency, monetary)];

    [Theory]
    [MemberData(nameof(EveryScore))]
    public void every_combination_of_scores_is_of_exactly_one_segment(int recency, int frequency, int monetary) =>
        Assert.Single(RfmSegment.All, segment => segment.Contains(recency, frequency, monetary));

    [Theory]
    [InlineData(5, 5, 5, "champions")]
    [InlineData(5, 1, 1, "new")]
    [InlineData(1, 5, 5, "cannot lose")]
    [InlineData(2, 3, 3, "at risk")]
    [InlineData(1, 1, 5, "hibernating")]
    [InlineData(3, 5, 1, "loyal")]
    public void scores_have_the_fields_names(int recency, int frequency, int monetary, string name) => Assert.Equal(name, RfmSegment.Of(recency, frequency, monetary).Name);

    [Fact]
    public void no_two_segments_have_one_name() => Assert.Equal(RfmSegment.All.Count, RfmSegment.All.Select(segment => segment.Name).Distinct().Count());
}
