using Reelhouse.Spark.Engine.Installation;

namespace Reelhouse.Spark.Tests.Engine;

/// <summary>Values whose content does not matter.</summary>
internal static class Some
{
    public static LockedArtifact Artifact(string coordinates) => new(coordinates, new string('a', 64), 7);
}
