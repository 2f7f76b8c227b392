namespace Reelhouse.Spark.Engine;

/// <summary>What a local Spark is tuned for.</summary>
public enum EngineWork
{
    /// <summary>Many small statements, as tests and the sample run have: no code generation, only the quick compiler.</summary>
    Short,

    /// <summary>Large data and benchmarks: code generation and the full compiler, which are slow to start and quick to run.</summary>
    Throughput,
}
