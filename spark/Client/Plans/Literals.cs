using System.Globalization;
using Google.Protobuf;
using Proto = Spark.Connect;

namespace Reelhouse.Spark.Plans;

/// <summary>Builds literals out of .NET values.</summary>
internal static class Literals
{
    private const int TimePrecision = 6;
    private static readonly long EpochDay = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>The value as a literal.</summary>
    /// <exception cref="ArgumentException">Values of its type cannot be literals.</exception>
    public static Proto.Expression.Types.Literal Of(object? value) => value switch
    {
        null => new() { Null = new() { Null = new() } },
        bool boolean => new() { Boolean = boolean },
        sbyte number => new() { Byte = number },
        byte number => new() { Short = number },
        short number => new() { Short = number },
        ushort number => new() { Integer = number },
        int number => new() { Integer = number },
        uint number => new() { Long = number },
        long number => new() { Long = number },
        float number => new() { Float = number },
        double number => new() { Double = number },
        decimal number => Decimal(number),
        string text => new() { String = text },
        char character => new() { String = character.ToString() },
        Guid id => new() { String = id.ToString() },
        Enum name => new() { String = name.ToString() },
        byte[] bytes => new() { Binary = ByteString.CopyFrom(bytes) },
        _ => OfTime(value),
    };

    private static Proto.Expression.Types.Literal OfTime(object value) => value switch
    {
        DateOnly date => new() { Date = (int)(date.DayNumber - EpochDay) },
        DateTimeOffset moment => new() { Timestamp = Microseconds(moment.UtcDateTime - DateTime.UnixEpoch) },
        DateTime { Kind: DateTimeKind.Unspecified } wall => new() { TimestampNtz = Microseconds(wall - DateTime.UnixEpoch) },
        DateTime moment => new() { Timestamp = Microseconds(moment.ToUniversalTime() - DateTime.UnixEpoch) },
        TimeOnly time => new() { Time = new() { Nano = time.Ticks * TimeSpan.NanosecondsPerTick, Precision = TimePrecision } },
        TimeSpan span => new() { DayTimeInterval = Microseconds(span) },
        _ => throw new ArgumentException(
            $"A {value.GetType()} cannot be a literal. Pass a number, text, date, time, byte[], bool or null, or build it from columns."),
    };

    private static Proto.Expression.Types.Literal Decimal(decimal number)
    {
        var digits = Math.Abs(number).ToString(CultureInfo.InvariantCulture).Count(char.IsAsciiDigit);
        return new()
        {
            Decimal = new()
            {
                Value = number.ToString(CultureInfo.InvariantCulture),
                Precision = Math.Max(digits, number.Scale),
                Scale = number.Scale,
            },
        };
    }

    private static long Microseconds(TimeSpan span) => span.Ticks / TimeSpan.TicksPerMicrosecond;
}
