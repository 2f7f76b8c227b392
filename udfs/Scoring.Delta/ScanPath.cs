namespace Reelhouse.Scoring.Delta;

/// <summary>How a table's rows come to the model.</summary>
public enum ScanPath
{
    /// <summary>Spark hands each task the files of one snapshot, and the worker reads their columns itself.</summary>
    DirectScan,

    /// <summary>Spark reads the rows and hands them to the worker.</summary>
    Ordinary,
}
