namespace Reelhouse.Benchmarks.Contests;

/// <summary>One of two that do the same work on the same engine.</summary>
internal interface ISide
{
    /// <summary>A number over all rows of a workload's result, the same for the same rows in any order.</summary>
    Task<string> ChecksumAsync(string workload, CancellationToken cancellationToken);

    /// <summary>The seconds that a workload takes when its result goes nowhere.</summary>
    Task<double> RunAsync(string workload, CancellationToken cancellationToken);
}
