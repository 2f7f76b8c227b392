namespace Reelhouse.Anomalies.Detection;

/// <summary>Keeps the false ones among all discoveries few (Benjamini and Hochberg, 1995), however many cells are tested.</summary>
internal static class FalseDiscoveries
{
    /// <summary>The share of discoveries that may be false.</summary>
    public const double Share = 0.001;

    /// <summary>Cells whose chance is at most this are discoveries; 0 where none is.</summary>
    /// <param name="chances">Of the cells tested; those that would be 1 may be left out.</param>
    /// <param name="tested">How many cells were tested.</param>
    public static double Limit(IEnumerable<double> chances, long tested)
    {
        var (limit, rank) = (0.0, 0);
        foreach (var chance in chances.Order())
        {
            rank++;
            if (chance <= rank * Share / tested) limit = chance;
        }

        return limit;
    }
}
