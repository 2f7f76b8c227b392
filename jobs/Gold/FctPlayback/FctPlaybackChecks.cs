using Reelhouse.Jobs.Gold.DimCountry;
using Reelhouse.Jobs.Gold.DimDate;
using Reelhouse.Jobs.Gold.DimDevice;
using Reelhouse.Jobs.Gold.DimSubscriber;
using Reelhouse.Jobs.Gold.DimTitle;
using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Gold.FctPlayback;

internal static class FctPlaybackChecks
{
    public static readonly Checks<Playback> All = Checks.For<Playback>()
        .Fail("subscriber resolves to dim_subscriber", row => row.SubscriberId, Checks.In<SubscriberRow>(subscriber => subscriber.SubscriberId))
        .Fail("title resolves to dim_title", row => row.TitleId, Checks.In<TitleRow>(title => title.TitleId))
        .Fail("device resolves to dim_device", row => row.Device, Checks.In<DeviceRow>(device => device.Device))
        .Fail("country resolves to dim_country", row => row.Country, Checks.In<CountryRow>(country => country.Country))
        .Fail("date resolves to dim_date", row => row.PlaybackDate, Checks.In<DateRow>(day => day.Date));
}
