using System.Text;

namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>
/// Plays the catalogue to the subscribers, day by day and one subscriber after the other, without I/O. The same seed, first day, titles and
/// subscribers give the same bytes on every machine; a run to a later day begins with the messages of a run to an earlier one; and one more
/// subscriber changes no other's events. Memory is 16 bytes a subscriber, whatever the number of days.
/// </summary>
internal sealed class ActivitySimulator : IDisposable
{
    private readonly World _world;
    private readonly SubscriberState[] _states;
    private readonly Outbox _outbox = new();
    private readonly List<Viewing> _viewings = [];
    private ActivityChunk _before;

    public ActivitySimulator(SimulatorOptions options, IReadOnlyList<DeliveredTitle> titles, IReadOnlyList<Subscriber> subscribers)
    {
        _world = new(options, titles, subscribers);
        _states = new SubscriberState[_world.Population.Count];
        _before = new(options.From.AddDays(-1), 0, _states.Length);
    }

    public int SubscriberCount => _states.Length;

    /// <summary>The parts of the days up to and with <paramref name="to"/>, in the order they have to be simulated in.</summary>
    public IEnumerable<ActivityChunk> Chunks(DateOnly to, int subscribersEach)
    {
        for (var day = _world.Options.From; day <= to; day = day.AddDays(1))
        {
            for (var first = 0; first < _states.Length; first += subscribersEach)
                yield return new(day, first, Math.Min(first + subscribersEach, _states.Length));
        }
    }

    /// <summary>
    /// The messages of the next chunk, each subscriber's in the order they were sent. Planted faults are added to <paramref name="planted"/>.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// The chunk does not follow on the one simulated before: what subscribers carry along would be wrong.
    /// </exception>
    public IEnumerable<ActivityMessage> Simulate(ActivityChunk chunk, FaultCounts planted)
    {
        RefuseLeaps(chunk);
        _before = chunk;
        for (var subscriber = chunk.First; subscriber < chunk.End; subscriber++)
        {
            if (!Live(subscriber, chunk.Day, planted)) continue;
            _outbox.SortBySentAt();
            for (var message = 0; message < _outbox.Count; message++) yield return _outbox[message];
        }
    }

    /// <summary>The chance of each who is there to leave on the day that follows on the last one simulated.</summary>
    public IEnumerable<KeyValuePair<string, double>> Hazards()
    {
        for (var subscriber = 0; subscriber < _states.Length; subscriber++)
        {
            if (_states[subscriber].Status == SubscriptionStatus.Active) yield return new(Encoding.UTF8.GetString(_world.Population[subscriber].Id.Span), Churn.Hazard(_states[subscriber]));
        }
    }

    public void Dispose() => _outbox.Dispose();

    private void RefuseLeaps(ActivityChunk chunk)
    {
        var follows = chunk.Day == _before.Day
            ? chunk.First == _before.End
            : chunk.First == 0 && chunk.Day == _before.Day.AddDays(1) && _before.End == _states.Length;
        if (!follows) throw new InvalidOperationException($"{chunk} does not follow on {_before}: simulate every chunk, in order.");
    }

    private bool Live(int subscriber, DateOnly date, FaultCounts planted)
    {
        ref var state = ref _states[subscriber];
        if (state.Status == SubscriptionStatus.Cancelled) return false;
        var profile = _world.Population[subscriber];
        if (date < profile.Start) return false;

        _viewings.Clear();
        _outbox.Open(profile.Id.Span, RandomStream.For(_world.Options.Seed, profile.Hash, date.DayNumber, Behaviour.EventIds));
        var day = new SubscriberDay
        {
            World = _world,
            Profile = profile,
            Date = date,
            Outbox = _outbox,
            Viewings = _viewings,
            Planted = planted,
            State = ref state,
        };
        Live(ref day);
        return true;
    }

    private static void Live(ref SubscriberDay day)
    {
        if (day.State.Status == SubscriptionStatus.NotYet) SignUps.Simulate(ref day);
        else if (Churn.Simulate(ref day)) return;

        Payments.Simulate(ref day);
        PlanChanges.Simulate(ref day);
        Playback.Simulate(ref day);
        Searches.Simulate(ref day);
        Ratings.Simulate(ref day);
        SupportTickets.Simulate(ref day);
        CampaignTouches.Simulate(ref day);
        PlantedFaults.Simulate(ref day);
        day.State.Forget();
    }
}
