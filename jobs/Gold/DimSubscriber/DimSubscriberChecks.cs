using Reelhouse.Jobs.Gold.DimCountry;
using Reelhouse.Jobs.Gold.DimDevice;
using Reelhouse.Jobs.Gold.DimPlan;
using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Gold.DimSubscriber;

internal static class DimSubscriberChecks
{
    public static readonly Checks<SubscriberRow> All = Checks.For<SubscriberRow>()
        .Fail("subscriber id is unique", row => row.SubscriberId, Is.Unique)
        .Fail("plan resolves to dim_plan", row => row.Plan, Checks.In<PlanRow>(plan => plan.Plan))
        .Fail("country resolves to dim_country", row => row.Country, Checks.In<CountryRow>(country => country.Country))
        .Fail("device resolves to dim_device", row => row.Device, Checks.In<DeviceRow>(device => device.Device));
}
