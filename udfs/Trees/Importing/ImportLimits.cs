namespace Reelhouse.Trees.Importing;

/// <summary>Bounds on numbers that a few bytes of a file could make memory of.</summary>
internal static class ImportLimits
{
    public const int Features = 1 << 20;
    public const int Outputs = 1 << 16;

    private const int LeavesPerEntry = 4;

    /// <summary>Leaves of all trees together, where a file's tree becomes one for each output: files list almost all of those leaves' weights.</summary>
    public static long Leaves(long nodes, long weights) => 4096 + (LeavesPerEntry * (nodes + weights));

    public static string[] NumberedNames(long count)
    {
        if (count is < 0 or > Features) throw new ModelException($"the model says it has {count} features; {Features} are the most that are read");
        return [.. Enumerable.Range(0, (int)count).Select(number => $"f{number}")];
    }

    public static int CheckOutputs(long count) => count is >= 1 and <= Outputs
        ? (int)count
        : throw new ModelException($"the model says it has {count} outputs; 1 to {Outputs} are read");
}
