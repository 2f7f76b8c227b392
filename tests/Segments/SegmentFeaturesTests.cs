using Reelhouse.Features;

namespace Reelhouse.Segments.Tests;

public sealed class SegmentFeaturesTests
{
    [Fact]
    public void the_readme_lists_the_features() => Assert.Contains(
        FeatureSets.Of<SegmentFeatures>().Documentation, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md")), StringComparison.Ordinal);
}
