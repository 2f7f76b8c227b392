namespace Reelhouse.Anomalies;

/// <summary>How a measure comes about, and with that what is unusual of it.</summary>
public enum MeasureKind
{
    /// <summary>Hits of so many rows; unusual where they are far more than expected.</summary>
    Rate,

    /// <summary>An amount a day; unusual where it is far less or far more than expected.</summary>
    Amount,
}
