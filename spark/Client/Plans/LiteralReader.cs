using System.Globalization;
using Proto = Spark.Connect;
using Kind = Spark.Connect.Expression.Types.Literal.LiteralTypeOneofCase;

namespace Reelhouse.Spark.Plans;

/// <summary>Turns literals into .NET values.</summary>
internal static class LiteralReader
{
    private static readonly int EpochDay = new DateOnly(1970, 1, 1).DayNumber;

    public static object? Read(Proto.Expression.Types.Literal literal) => literal.LiteralTypeCase switch
    {
        Kind.None or Kind.Null => null,
        Kind.Boolean => literal.Boolean,
        Kind.Byte => (sbyte)literal.Byte,
        Kind.Short => (short)literal.Short,
        Kind.Integer => literal.Integer,
        Kind.Long => literal.Long,
        Kind.Float => literal.Float,
        Kind.Double => literal.Double,
        Kind.Decimal => decimal.Parse(literal.Decimal.Value, CultureInfo.InvariantCulture),
        Kind.String => literal.String,
        Kind.Binary => literal.Binary.ToByteArray(),
        Kind.Array => literal.Array.Elements.Select(Read).ToArray(),
        Kind.Struct => literal.Struct.Elements.Select(Read).ToArray(),
        Kind.Map => literal.Map.Keys.Zip(literal.Map.Values).ToDictionary(pair => Read(pair.First)!, pair => Read(pair.Second)),
        _ => ReadTime(literal),
    };

    private static object ReadTime(Proto.Expression.Types.Literal literal) => literal.LiteralTypeCase switch
    {
        Kind.Date => DateOnly.FromDayNumber(EpochDay + literal.Date),
        Kind.Timestamp => DateTimeOffset.UnixEpoch.AddMicroseconds(literal.Timestamp),
        Kind.TimestampNtz => DateTime.SpecifyKind(DateTime.UnixEpoch, DateTimeKind.Unspecified).AddMicroseconds(literal.TimestampNtz),
        Kind.Time => new TimeOnly(literal.Time.Nano / TimeSpan.NanosecondsPerTick),
        Kind.DayTimeInterval => TimeSpan.FromMicroseconds(literal.DayTimeInterval),
        _ => throw new NotSupportedException($"A literal of kind {literal.LiteralTypeCase} has no value in .NET."),
    };
}
