namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>
/// The calendar of large troubles. On the tenth simulated day, and every 30 days from then on, one provider is down from 17 to 23 o'clock UTC.
/// For four days from the fifteenth on, every 60 days, one model of smart TV has a broken firmware.
/// </summary>
internal sealed class Incidents
{
    private const int OutageEvery = 30;
    private const int OutageDay = 9;
    private const int OutageFromHour = 17;
    private const int OutageHours = 6;
    private const int BreakageEvery = 60;
    private const int BreakageDay = 14;
    private const int BreakageDays = 4;

    private readonly DateOnly _from;
    private readonly bool _happen;

    public Incidents(SimulatorOptions options)
    {
        (_from, _happen) = (options.From, options.Faults.Incidents);
        var draw = RandomStream.For(options.Seed, 0, 0, Behaviour.Incidents);
        Isp = draw.Pick(Places.Isps);
        BrokenModel = draw.Pick(Devices.ModelsOf(Devices.SmartTv)).Name;
    }

    /// <summary>The provider whose network fails at times.</summary>
    public string Isp { get; }

    /// <summary>The model whose firmware breaks at times.</summary>
    public string BrokenModel { get; }

    public IspOutage? OutageOn(DateOnly day)
    {
        if (!_happen || (day.DayNumber - _from.DayNumber) % OutageEvery != OutageDay) return null;
        var from = day.ToDateTime(new TimeOnly(OutageFromHour, 0), DateTimeKind.Utc);
        return new(Isp, from, from.AddHours(OutageHours));
    }

    public bool IsBroken(string model, DateOnly day) =>
        _happen && model == BrokenModel && (day.DayNumber - _from.DayNumber) % BreakageEvery is >= BreakageDay and < BreakageDay + BreakageDays;

    /// <summary>Those that began by the end of a day, in the order they began in.</summary>
    public IEnumerable<Incident> To(DateOnly last)
    {
        for (var day = _from; day <= last; day = day.AddDays(1))
        {
            if (OutageOn(day) is { } outage) yield return new("isp_outage", "isp", outage.Isp, outage.From, outage.To);
            if (!IsBroken(BrokenModel, day) || IsBroken(BrokenModel, day.AddDays(-1))) continue;
            var end = day.AddDays(BreakageDays);
            yield return new("broken_device", "device_model", BrokenModel, Midnight(day), Midnight(end <= last ? end : last.AddDays(1)));
        }
    }

    /// <summary>Whether this viewer may ever be caught by one of these; other faults are planted elsewhere, so that an event has one kind only.</summary>
    public bool MayCatch(Viewer viewer) => viewer.Isp == Isp || viewer.Device.Name == BrokenModel;

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
