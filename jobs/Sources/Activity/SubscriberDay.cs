namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>One subscriber's day: who, when, what they carry along, and where their events go.</summary>
internal ref struct SubscriberDay
{
    public required World World { get; init; }

    public required Profile Profile { get; init; }

    public required DateOnly Date { get; init; }

    public required Outbox Outbox { get; init; }

    /// <summary>What they watched today, filled by <see cref="Playback"/>.</summary>
    public required List<Viewing> Viewings { get; init; }

    public required FaultCounts Planted { get; init; }

    public ref SubscriberState State;

    /// <summary>The second of the day before which they do nothing: those who sign up today have to do that first.</summary>
    public int Awake { get; set; }

    public readonly RandomStream Draw(Behaviour behaviour) => RandomStream.For(World.Options.Seed, Profile.Hash, Date.DayNumber, behaviour);

    public readonly DateTime At(int second) => Date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddSeconds(second);

    /// <summary>A second of the day that they are awake in.</summary>
    public readonly int AnySecond(ref RandomStream draw) => draw.Between(Awake, World.LastSecond);

    /// <summary>Sends an event moments after it happened.</summary>
    public readonly void Send<T>(in T activity, ref RandomStream draw, bool mayRepeat = false) where T : struct, IActivityEvent =>
        Outbox.Add(activity, activity.At.AddMilliseconds(draw.Between(40, 2500)), mayRepeat);
}
