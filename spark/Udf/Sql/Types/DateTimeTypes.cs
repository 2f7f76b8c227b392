namespace Reelhouse.Spark.Sql.Types;

/// <summary>Calendar dates; <see cref="DateOnly"/> in .NET.</summary>
public sealed record DateType : AtomicType
{
    /// <inheritdoc/>
    public override string TypeName => "date";
}

/// <summary>Moments, in microseconds; <see cref="DateTimeOffset"/> in .NET.</summary>
public sealed record TimestampType : AtomicType
{
    /// <inheritdoc/>
    public override string TypeName => "timestamp";
}

/// <summary>Date and time of day without a time zone, in microseconds; <see cref="DateTime"/> of unspecified kind in .NET.</summary>
public sealed record TimestampNTZType : AtomicType
{
    /// <inheritdoc/>
    public override string TypeName => "timestamp_ntz";
}

/// <summary>Times of day; <see cref="TimeOnly"/> in .NET.</summary>
/// <param name="Precision">Digits of the second's fraction, 0 to 6; 6 by default.</param>
public sealed record TimeType(int Precision = 6) : AtomicType
{
    /// <inheritdoc/>
    public override string TypeName => $"time({Precision})";
}
