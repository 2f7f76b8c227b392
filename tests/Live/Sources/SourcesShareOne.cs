namespace Reelhouse.Live.Tests.Sources;

/// <summary>The tests of the collectors run one after the other: they send to the same topics.</summary>
[CollectionDefinition(nameof(SourcesFixture))]
public sealed class SourcesShareOne : ICollectionFixture<SourcesFixture>;
