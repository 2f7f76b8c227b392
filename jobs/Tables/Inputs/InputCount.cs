namespace Reelhouse.Jobs.Tables;

/// <summary>The rows of the counted inputs, and how many of them lie in files that a later delivery replaced.</summary>
internal sealed record InputCount(long Rows, long Replaced)
{
    public static InputCount operator +(InputCount a, InputCount b) => new(a.Rows + b.Rows, a.Replaced + b.Replaced);
}
