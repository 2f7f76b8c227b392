using Reelhouse.Trees.Ensembles;

namespace Reelhouse.Trees.Compiling;

/// <summary>
/// A virtual column of two codes: left for members of the set, right for all others. At its offset lies the code of each category byte.
/// </summary>
internal sealed record CategoryColumn(int Column, CategorySet Set, sbyte NaNCode, int CodesOffset)
{
    public sbyte CodeOf(int category) => category == Category.NaN ? NaNCode : Set.Contains(category) ? sbyte.MinValue : sbyte.MaxValue;
}
