using System.Globalization;
using System.Text;

namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>
/// The subscribers of the user base, then the synthetic ones. A synthetic subscriber resembles a real one drawn at random (plan, price, country,
/// device, gender), so that a million keep the proportions of the user base.
/// </summary>
internal sealed class Population
{
    // Most synthetic subscribers are there from the first day on; the others arrive over the two months that follow.
    private const double ThereAtOnce = 0.8;
    private const int ArriveWithinDays = 60;

    private readonly SimulatorOptions _options;
    private readonly Catalogue _catalogue;
    private readonly Original[] _originals;
    private readonly byte[] _syntheticId = "s-0000000000"u8.ToArray();

    public Population(SimulatorOptions options, IReadOnlyList<Subscriber> subscribers, Catalogue catalogue)
    {
        if (subscribers.Count == 0) throw new ArgumentException("The user base has no subscriber whose row can be read.");
        (_options, _catalogue, Plans) = (options, catalogue, new(subscribers));
        _originals = [.. subscribers.Select(Original)];
    }

    public int Count => _originals.Length + _options.Subscribers;

    public PlanList Plans { get; }

    /// <summary>A subscriber; the id holds until the next one is asked for.</summary>
    public Profile this[int index]
    {
        get
        {
            if (index < _originals.Length) return Real(_originals[index]);
            var id = SyntheticId(index - _originals.Length + 1);
            var hash = RandomStream.Hash(id.Span);
            var draw = Draw(hash);
            var original = _originals[draw.Below(_originals.Length)];
            var start = draw.Chance(ThereAtOnce) ? _options.From : _options.From.AddDays(1 + draw.Below(ArriveWithinDays));
            var age = Math.Max(18, original.Subscriber.Age + draw.Between(-4, 4));
            return Describe(original, ref draw, id, hash) with { Start = start, SignsUp = true, Age = age };
        }
    }

    private Profile Real(Original original)
    {
        var draw = Draw(original.Hash);
        return Describe(original, ref draw, original.Id, original.Hash);
    }

    private Profile Describe(Original original, ref RandomStream draw, ReadOnlyMemory<byte> id, ulong hash)
    {
        var (subscriber, place) = (original.Subscriber, original.Place);
        return new(
            id, hash, subscriber.JoinDate, subscriber.JoinDate >= _options.From, original.Plan, subscriber.MonthlyCents,
            place, draw.Pick(place.Cities), draw.Pick(Places.Isps), subscriber.Device, subscriber.Age, subscriber.Gender,
            Engagement: 0.05 + (0.36 * draw.Unit()), Taste: _catalogue.AnyTaste(ref draw));
    }

    private RandomStream Draw(ulong hash) => RandomStream.For(_options.Seed, hash, 0, Behaviour.Profile);

    private ReadOnlyMemory<byte> SyntheticId(int number)
    {
        number.TryFormat(_syntheticId.AsSpan(2), out var written, "D6", CultureInfo.InvariantCulture);
        return _syntheticId.AsMemory(0, 2 + written);
    }

    private Original Original(Subscriber subscriber)
    {
        var id = Encoding.UTF8.GetBytes(subscriber.Id);
        return new(subscriber, id, RandomStream.Hash(id), Plans.IndexOf(subscriber.Plan), Places.Of(subscriber.Country));
    }
}
