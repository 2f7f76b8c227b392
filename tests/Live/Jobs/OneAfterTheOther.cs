namespace Reelhouse.Live.Tests.Jobs;

/// <summary>Tests of jobs share a lake, one after the other.</summary>
[CollectionDefinition("jobs")]
public sealed class OneAfterTheOther : ICollectionFixture<JobsFixture>;
