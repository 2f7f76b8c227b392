namespace Reelhouse.Live.Tests.Udfs;

/// <summary>One cluster for all tests that need one.</summary>
[CollectionDefinition(nameof(ClusterFixture))]
public sealed class ClusterTestsShareOne : ICollectionFixture<ClusterFixture>;
