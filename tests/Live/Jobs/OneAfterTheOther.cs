namespace Reelhouse.Live.Tests.Jobs;

/// <summary>Each class of tests of jobs has a lake that begins empty; one after the other, since the tables' names are the same in all.</summary>
[CollectionDefinition("jobs")]
public sealed class OneAfterTheOther : IClassFixture<JobsFixture>;
