namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>
/// Random numbers that are a function of (seed, subscriber, day, behaviour) and a counter: the draws of one subscriber's day can be made
/// again without those before it, need no memory, and do not move when another behaviour draws more. The mixing is SplitMix64's
/// (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014). Only +, × and comparisons follow on it, so that
/// every machine draws the same.
/// </summary>
internal struct RandomStream
{
    private const ulong GoldenGamma = 0x9E3779B97F4A7C15;
    private ulong _state;

    private RandomStream(ulong state) => _state = state;

    public static RandomStream For(int seed, ulong subscriber, int day, Behaviour behaviour) =>
        new(Mix(Mix(Mix((uint)seed + GoldenGamma) ^ subscriber) + (((ulong)(uint)day << 8) | (byte)behaviour)));

    /// <summary>A well-spread number for a text: FNV-1a, then mixed.</summary>
    public static ulong Hash(ReadOnlySpan<byte> text)
    {
        var hash = 14695981039346656037;
        foreach (var character in text) hash = (hash ^ character) * 1099511628211;
        return Mix(hash);
    }

    public static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    public ulong Next() => Mix(_state += GoldenGamma);

    /// <summary>From 0 to below 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double probability) => Unit() < probability;

    /// <summary>From 0 to below <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)Math.BigMul(Next(), (ulong)limit, out _);

    /// <summary>From <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    public T Pick<T>(T[] choices) => choices[Below(choices.Length)];

    /// <summary>A UUID of version 8 (RFC 9562, section 5.8): its bits are ours.</summary>
    public Guid Uuid()
    {
        var (high, low) = (Next(), Next());
        Span<byte> bytes = stackalloc byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes, (high & ~0xF000UL) | 0x8000UL);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], (low & ~(3UL << 62)) | (2UL << 62));
        return new Guid(bytes, bigEndian: true);
    }
}
