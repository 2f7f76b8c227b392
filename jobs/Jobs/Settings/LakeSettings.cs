namespace Reelhouse.Jobs;

/// <summary>Where the tables lie.</summary>
/// <param name="Root">A folder of the Spark driver, or an address such as <c>s3a://lake/reelhouse</c>; without a slash at its end.</param>
internal sealed record LakeSettings(string Root);
