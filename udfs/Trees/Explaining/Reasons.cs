using Reelhouse.Trees.Compiling;

namespace Reelhouse.Trees.Explaining;

/// <summary>Chooses a row's largest contributions.</summary>
internal static class Reasons
{
    /// <param name="block">The contributions of a block, from this row on: those of its next feature lie a block further.</param>
    /// <param name="features">How many features there are.</param>
    /// <param name="chosen">Receives the features, the largest contribution first.</param>
    /// <param name="contributions">Receives their contributions.</param>
    public static void OfRow(ReadOnlySpan<double> block, int features, Span<int> chosen, Span<double> contributions)
    {
        var count = 0;
        for (var feature = 0; feature < features && chosen.Length > 0; feature++)
        {
            var contribution = block[feature * CompiledEnsemble.BlockRows];
            if (count == chosen.Length && !(Math.Abs(contribution) > Math.Abs(contributions[count - 1]))) continue;
            if (count < chosen.Length) count++;
            var at = count - 1;
            for (; at > 0 && Math.Abs(contribution) > Math.Abs(contributions[at - 1]); at--) (chosen[at], contributions[at]) = (chosen[at - 1], contributions[at - 1]);
            (chosen[at], contributions[at]) = (feature, contribution);
        }
    }
}
