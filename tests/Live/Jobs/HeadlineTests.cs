using Reelhouse.Jobs;
using Reelhouse.Jobs.Gold.DimCountry;
using Reelhouse.Jobs.Gold.DimDate;
using Reelhouse.Jobs.Gold.DimDevice;
using Reelhouse.Jobs.Gold.DimPlan;
using Reelhouse.Jobs.Gold.KpiSubscribersByPlan;
using Reelhouse.Jobs.Silver.PaymentEvents;
using Reelhouse.Jobs.Silver.SubscriptionEvents;
using Reelhouse.Jobs.Tables;

namespace Reelhouse.Live.Tests.Jobs;

/// <summary>The real jobs, from landed files to a figure.</summary>
[Collection("jobs")]
public sealed class HeadlineTests(JobsFixture jobs)
{
    // Besides the delivered files: no events, and dimensions that know what the files name.
    private static readonly TableDefinition[] Given =
    [
        Table<SubscriptionEvent>.Definition, Table<PaymentEvent>.Definition,
        Table<PlanRow>.Definition, Table<CountryRow>.Definition, Table<DeviceRow>.Definition, Table<DateRow>.Definition,
    ];

    private static readonly DateOnly Joined = new(2023, 1, 1);

    private const string Header = "User ID,Subscription Type,Monthly Revenue,Join Date,Last Payment Date,Country,Age,Gender,Device,Plan Duration\n";
    private const string One = "1,Basic,10,01-01-23,02-03-23,Italy,30,Male,Tablet,1 Month\n";
    private const string Two = "2,Basic,15,01-01-23,31-01-23,Italy,30,Female,Tablet,1 Month\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_subscriber_more_moves_the_revenue()
    {
        await jobs.GiveAsync<SubscriptionEvent>([]);
        await jobs.GiveAsync<PaymentEvent>([]);
        await jobs.GiveAsync([new PlanRow("Basic", 10, 15, 2)]);
        await jobs.GiveAsync([new CountryRow("Italy", 0, 2)]);
        await jobs.GiveAsync([new DeviceRow("Tablet", 0, 2)]);
        await jobs.GiveAsync([new DateRow(Joined, 2023, 1, 1, Joined, Joined, 7)]);
        await jobs.LandAsync("subscribers/000001-a.csv", Header + One);
        Assert.Equal(new PlanSubscribers("Basic", 1, 20m, 10m), await PlanAsync());
        await jobs.LandAsync("subscribers/000002-b.csv", Header + One + Two);
        Assert.Equal(new PlanSubscribers("Basic", 2, 35m, 10m), await PlanAsync());
    }

    private async Task<PlanSubscribers> PlanAsync()
    {
        await using var context = jobs.ContextOf(jobs.Lake.Root);
        using var talk = new StringWriter();
        var outcomes = await new JobRunner(context, TimeProvider.System, talk, atOnce: 3).RunAsync(new JobSchedule(JobsOfFilesFor("gold.kpi_subscribers_by_plan")), Cancellation);
        Assert.True(ExitCode.Of(outcomes.Values) == ExitCode.Ok, $"{talk}{string.Join("; ", outcomes.Select(each => $"{each.Key.Name} {each.Value}"))}");
        return Assert.Single(await jobs.Spark.Table("gold.kpi_subscribers_by_plan").CollectAsync<PlanSubscribers>(Cancellation));
    }

    /// <summary>The job, and what it reads from, back to the landed files and the given tables.</summary>
    private static List<IJob> JobsOfFilesFor(string name)
    {
        var jobs = AllJobs.Create().Where(job => !job.Writes.Intersect(Given.Select(table => table.Name)).Any()).ToList();
        var needed = jobs.Where(job => job.Name == name).ToList();
        for (var at = 0; at < needed.Count; at++)
            needed.AddRange(jobs.Where(job => job.Writes.Intersect(needed[at].Reads).Any()).Except(needed).ToList());
        return needed;
    }
}
