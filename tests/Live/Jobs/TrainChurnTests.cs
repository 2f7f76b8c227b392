using System.Text.Json;
using Reelhouse.Churn;
using Reelhouse.Churn.Training;
using Reelhouse.Features;
using Reelhouse.JobEvents;
using Reelhouse.Jobs.Features.Churn;
using Reelhouse.Jobs.Models.Churn;
using Reelhouse.Jobs.Sources;
using Reelhouse.Jobs.Tables;
using Reelhouse.Registry;
using Reelhouse.Trees;

namespace Reelhouse.Live.Tests.Jobs;

[Collection("jobs")]
public sealed class TrainChurnTests(JobsFixture jobs)
{
    private static readonly DateOnly First = new(2023, 7, 10);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task the_model_is_registered_once_as_the_challenger_with_how_it_came_about()
    {
        await jobs.GiveAsync(Rows(days: 4));
        var job = new TrainChurnJob();
        var outcome = await job.RunAsync(jobs.Context, Cancellation);
        Assert.Equal((JobStatus.Succeeded, 1600, 1200, 400), (outcome.Status, outcome.Balance.RowsIn, outcome.Balance.RowsWritten, outcome.Balance.Filtered));
        Assert.Equal(JobStatus.Unchanged, (await job.RunAsync(jobs.Context, Cancellation)).Status);
        var challenger = (await jobs.Context.Registry.FindAsync(TrainChurnJob.Model, Alias.Challenger, Cancellation))!;
        Assert.Single(await jobs.Context.Registry.ListAsync(TrainChurnJob.Model, Cancellation), version => version.RunId == challenger.RunId);
        var run = (await jobs.Context.Registry.FindRunAsync(challenger.RunId, Cancellation))!;
        Assert.Equal(RunStatus.Finished, run.Status);
        Assert.InRange(run.Metrics["auc"], 0.7, 1);
        Assert.InRange(run.Metrics["baseline_auc"], 0.7, 1);
        Assert.DoesNotContain("hazard_auc", run.Metrics.Keys);
        Assert.Equal((800, 400), (run.Metrics["training_rows"], run.Metrics["test_rows"]));
        var importances = JsonSerializer.Deserialize<Importance[]>(await jobs.Context.Registry.ReadArtifactAsync(run.RunId, "importances.json", Cancellation), JsonSerializerOptions.Web)!;
        Assert.Equal("start_failures_week", importances[0].Feature);
        var model = TreeModel.Load(await jobs.Context.Registry.LoadAsync(challenger, Cancellation));
        Assert.Equal(FeatureSets.Of<ChurnFeatures>().All.Select(feature => feature.Name), model.Features.Select(feature => feature.Name));
    }

    [Fact]
    public async Task where_the_simulator_tells_how_likely_each_was_to_leave_the_best_possible_ranking_is_told_beside_the_models()
    {
        var rows = Rows(days: 4, prefix: "simulated").ToList();
        await jobs.GiveAsync(rows);
        var testedOn = First.AddDays(14);
        var hazards = rows.Where(row => row.AsOfDate == testedOn).Select(row => KeyValuePair.Create(row.SubscriberId, row.IsChurned == true ? 0.2 : 0.1));
        await new PlantedHazardsFile(jobs.Context.Settings.S3).WriteAsync(jobs.Context.Settings.Simulator.From, testedOn, hazards, Cancellation);

        await new TrainChurnJob().RunAsync(jobs.Context, Cancellation);
        var challenger = (await jobs.Context.Registry.FindAsync(TrainChurnJob.Model, Alias.Challenger, Cancellation))!;
        Assert.Equal(1, (await jobs.Context.Registry.FindRunAsync(challenger.RunId, Cancellation))!.Metrics["hazard_auc"]);
        var told = await jobs.Spark.Table(Table<ChurnTrainingRow>.Name).OrderBy("auc").CollectAsync<ChurnTrainingRow>(Cancellation);
        Assert.Equal([ChurnTrainingRow.Baseline, ChurnTrainingRow.Model], told.SkipLast(1).Select(row => row.Ranking).Order());
        Assert.Equal((ChurnTrainingRow.Hazard, challenger.Version, testedOn, 400, 1.0, 1.0, 1.0), (told[2].Ranking, told[2].ModelVersion, told[2].TestedOn, told[2].TestedCount, told[2].Auc, told[2].AucLow, told[2].AucHigh));
        Assert.Equal(1 - told.Single(row => row.Ranking == ChurnTrainingRow.Model).Auc, told[2].OverModel!.Value, 12);
        Assert.InRange(told[0].AucLow, 0.6, told[0].Auc);
    }

    [Fact]
    public async Task too_few_days_make_no_model()
    {
        await jobs.GiveAsync(Rows(days: 3));
        var before = await jobs.Context.Registry.ListAsync(TrainChurnJob.Model, Cancellation);
        var outcome = await new TrainChurnJob().RunAsync(jobs.Context, Cancellation);
        Assert.Equal((1200, 1200), (outcome.Balance.RowsIn, outcome.Balance.Filtered));
        Assert.Equal(2, outcome.Balance.Reasons!.Count);
        Assert.Equal(before.Count, (await jobs.Context.Registry.ListAsync(TrainChurnJob.Model, Cancellation)).Count);
    }

    /// <summary>Subscribers on some days, the last without an outcome, who leave when starts failed.</summary>
    private static IEnumerable<ChurnFeaturesRow> Rows(int days, string prefix = "s")
    {
        var random = new Random(5);
        for (var day = 0; day < days; day++)
        {
            for (var subscriber = 0; subscriber < 400; subscriber++)
            {
                var failures = random.Next(5);
                var features = new ChurnFeatures(10, 10, 30, 2, 5, 3, 1, random.NextDouble(), failures, 0, random.Next(9), 0, 0, 0, 0, 0);
                yield return new($"{prefix}-{subscriber}", First.AddDays(7 * day), features, day == days - 1 ? null : random.NextDouble() < 0.02 + (0.2 * failures));
            }
        }
    }
}
