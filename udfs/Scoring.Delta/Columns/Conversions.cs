using System.Numerics;
using ParquetSharp;

namespace Reelhouse.Scoring.Delta.Columns;

/// <summary>The value as it is.</summary>
internal readonly struct Same<T> : IConversion<T, T>
{
    public T Convert(T value) => value;
}

/// <summary>A number in a type that holds it: a narrower one that Parquet has not, or a wider one that the table got later.</summary>
internal readonly struct Cast<TFile, TValue> : IConversion<TFile, TValue>
    where TFile : INumber<TFile>
    where TValue : INumber<TValue>
{
    public TValue Convert(TFile value) => TValue.CreateTruncating(value);
}

/// <summary>An unscaled decimal or an integer, with the zeros that the table's scale has behind the file's.</summary>
internal readonly struct Scaled<TFile>(Int128 factor) : IConversion<TFile, Int128>
    where TFile : IBinaryInteger<TFile>
{
    public Int128 Convert(TFile value) => Int128.CreateTruncating(value) * factor;
}

/// <summary>An unscaled decimal as bytes, the most significant first.</summary>
internal readonly unsafe struct ScaledBytes(int length, Int128 factor) : IConversion<FixedLenByteArray, Int128>, IConversion<ByteArray, Int128>
{
    public Int128 Convert(FixedLenByteArray value) => Convert(new ReadOnlySpan<byte>((void*)value.Pointer, length));

    public Int128 Convert(ByteArray value) => Convert(new ReadOnlySpan<byte>((void*)value.Pointer, value.Length));

    private Int128 Convert(ReadOnlySpan<byte> bytes)
    {
        var value = bytes.Length > 0 && bytes[0] >= 0x80 ? Int128.NegativeOne : Int128.Zero;
        foreach (var each in bytes) value = (value << 8) | each;
        return value * factor;
    }
}

/// <summary>Days or times, of which Spark may have written those before a certain one in the Julian calendar.</summary>
internal readonly struct Checked<T>(T first) : IConversion<T, T>
    where T : INumber<T>
{
    public T Convert(T value) => value >= first ? value : throw AncientTimes.Refused();
}

/// <summary>Milliseconds as microseconds.</summary>
internal readonly struct Milliseconds(long first) : IConversion<long, long>
{
    public long Convert(long value) => checked(value * 1000) is var micros && micros >= first ? micros : throw AncientTimes.Refused();
}

/// <summary>Nanoseconds of a Julian day as microseconds since 1970.</summary>
internal readonly struct JulianDays(long first) : IConversion<Int96, long>
{
    private const int Of1970 = 2_440_588;
    private const long MicrosOfDay = 86_400_000_000;

    public long Convert(Int96 value)
    {
        var micros = ((value.C - Of1970) * MicrosOfDay) + ((((long)value.B << 32) | (uint)value.A) / 1000);
        return micros >= first ? micros : throw AncientTimes.Refused();
    }
}
