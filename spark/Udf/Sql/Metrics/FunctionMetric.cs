namespace Reelhouse.Spark.Sql.Metrics;

/// <summary>What functions on executors measured with one instrument of <see cref="System.Diagnostics.Metrics"/>, over all tasks.</summary>
/// <param name="Meter">The name of the instrument's meter.</param>
/// <param name="Name">The instrument's name.</param>
/// <param name="Unit">Its unit; null where it has none.</param>
/// <param name="Count">How often it was called.</param>
/// <param name="Sum">The values added together: what a counter counted.</param>
/// <param name="Min">The least value.</param>
/// <param name="Max">The greatest value.</param>
public sealed record FunctionMetric(string Meter, string Name, string? Unit, long Count, double Sum, double Min, double Max)
{
    internal FunctionMetric And(FunctionMetric more) =>
        this with { Count = Count + more.Count, Sum = Sum + more.Sum, Min = Math.Min(Min, more.Min), Max = Math.Max(Max, more.Max) };
}
