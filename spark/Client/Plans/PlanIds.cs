namespace Reelhouse.Spark.Plans;

/// <summary>
/// Numbers the relations of this process. A column taken from a data frame carries its relation's number,
/// so that Spark tells the columns of a join's two sides apart even where their names are equal.
/// </summary>
internal static class PlanIds
{
    private static long _last = -1;

    public static long Next() => Interlocked.Increment(ref _last);
}
