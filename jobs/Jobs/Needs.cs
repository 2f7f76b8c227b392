namespace Reelhouse.Jobs;

/// <summary>The parts of the configuration a job cannot do without.</summary>
[Flags]
internal enum Needs
{
    None = 0,
    Spark = 1,
    Kafka = 2,
    S3 = 4,
    Data = 8,
    Report = 16,
    Registry = 32,

    /// <summary>Functions of C# on executors.</summary>
    Functions = 64,
}
