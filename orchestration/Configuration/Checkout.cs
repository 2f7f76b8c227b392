namespace Reelhouse.Orchestration.Configuration;

/// <summary>The checkout that a built program lies in, if it lies in one.</summary>
internal static class Checkout
{
    public static string? Above(string folder)
    {
        for (var candidate = new DirectoryInfo(folder); candidate is not null; candidate = candidate.Parent)
        {
            if (File.Exists(Path.Combine(candidate.FullName, "Reelhouse.slnx"))) return candidate.FullName;
        }

        return null;
    }
}
