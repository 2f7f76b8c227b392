using Reelhouse.Jobs;
using Reelhouse.Jobs.Bronze.PaymentEvents;
using Reelhouse.Jobs.Gold.KpiSubscribersByPlan;
using Reelhouse.Jobs.Silver.PlaybackSessions;
using Reelhouse.Jobs.Silver.SubscriptionEvents;
using Reelhouse.Jobs.Silver.TitleCountries;
using Reelhouse.Jobs.Tables;

namespace Reelhouse.Live.Tests.Jobs;

/// <summary>The real jobs, from landed files to a figure.</summary>
[Collection("jobs")]
public sealed class HeadlineTests(JobsFixture jobs)
{
    // Nothing was played and nobody signed up on line: what such tables lead to needs no job here.
    private static readonly TableDefinition[] LeftEmpty =
        [Table<TitleCountry>.Definition, Table<PlaybackSession>.Definition, Table<SubscriptionEvent>.Definition, Table<PaymentMessage>.Definition];

    private const string Header = "User ID,Subscription Type,Monthly Revenue,Join Date,Last Payment Date,Country,Age,Gender,Device,Plan Duration\n";
    private const string One = "1,Basic,10,01-01-23,02-03-23,Italy,30,Male,Tablet,1 Month\n";
    private const string Two = "2,Basic,15,01-01-23,31-01-23,Italy,30,Female,Tablet,1 Month\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_subscriber_more_moves_the_revenue()
    {
        foreach (var table in LeftEmpty) await jobs.Lake.EnsureAsync(table, Cancellation);
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

    /// <summary>The job, and what it reads from, back to the landed files and the empty tables.</summary>
    private static List<IJob> JobsOfFilesFor(string name)
    {
        var jobs = AllJobs.Create().Where(job => !job.Writes.Intersect(LeftEmpty.Select(table => table.Name)).Any()).ToList();
        var needed = jobs.Where(job => job.Name == name).ToList();
        for (var at = 0; at < needed.Count; at++)
            needed.AddRange(jobs.Where(job => job.Writes.Intersect(needed[at].Reads).Any()).Except(needed).ToList());
        return needed;
    }
}
