namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>
/// What a subscriber carries from day to day: 16 bytes, so that a million take 16 MB. The four sums forget a tenth each day; they are what
/// cancellations depend on.
/// </summary>
internal struct SubscriberState
{
    private const float Remembered = 0.9f;

    // Nobody starts out as a subscriber who never watches.
    private const float WatchedBefore = 3f;

    public SubscriptionStatus Status;
    public byte Plan;
    public byte FailedPayments;
    public int MonthlyCents;
    private Half _watchedHours;
    private Half _startFailures;
    private Half _rebuffers;
    private Half _tickets;

    public readonly float WatchedHours => (float)_watchedHours;

    public readonly float StartFailures => (float)_startFailures;

    public readonly float Rebuffers => (float)_rebuffers;

    public readonly float Tickets => (float)_tickets;

    public static SubscriberState Begin(in Profile profile) => new()
    {
        Status = SubscriptionStatus.Active,
        Plan = (byte)profile.Plan,
        MonthlyCents = profile.MonthlyCents,
        _watchedHours = (Half)WatchedBefore,
    };

    public void Forget()
    {
        _watchedHours = (Half)(WatchedHours * Remembered);
        _startFailures = (Half)(StartFailures * Remembered);
        _rebuffers = (Half)(Rebuffers * Remembered);
        _tickets = (Half)(Tickets * Remembered);
    }

    public void AddWatched(float hours) => _watchedHours = (Half)(WatchedHours + hours);

    public void AddStartFailure() => _startFailures = (Half)(StartFailures + 1);

    public void AddRebuffers(int count) => _rebuffers = (Half)(Rebuffers + count);

    public void AddTicket() => _tickets = (Half)(Tickets + 1);
}
