using Reelhouse.JobEvents;
using Reelhouse.Jobs;
using Reelhouse.Live.Tests.Sources;

namespace Reelhouse.Live.Tests.Jobs;

/// <summary>The real jobs of the catalogue, with the lake in a bucket.</summary>
[Collection("jobs")]
public sealed class ObjectStoreLakeTests(JobsFixture jobs)
{
    private readonly string _bucket = $"lake-{Guid.NewGuid():N}";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task the_catalogue_goes_from_its_file_to_typed_rows_in_a_bucket_once()
    {
        var first = await RunAsync();
        Assert.All(first, outcome => Assert.Equal(JobStatus.Succeeded, outcome.Status));
        Assert.Equal((8807, 8802, 5), (await RowsAsync("bronze/titles"), await RowsAsync("silver/titles"), await RowsAsync("quarantine/titles")));

        var second = await RunAsync();
        Assert.All(second, outcome => Assert.Equal(JobStatus.Unchanged, outcome.Status));
        Assert.Equal(first.Select(outcome => outcome.Written), second.Select(outcome => outcome.Written));
        Assert.Equal((8807, 8802, 5), (await RowsAsync("bronze/titles"), await RowsAsync("silver/titles"), await RowsAsync("quarantine/titles")));
    }

    // A context of its own each time, as the next process would have it.
    private async Task<IReadOnlyList<JobOutcome>> RunAsync()
    {
        var settings = jobs.Context.Settings;
        await using var context = new JobContext(
            settings with { Lake = new($"s3a://{_bucket}/lake"), S3 = settings.S3 with { Bucket = _bucket }, Data = new(SourcesFixture.DataFolder) },
            new DateOnly(2023, 7, 31),
            "test",
            new SilentEvents());
        var outcomes = new List<JobOutcome>();
        foreach (var name in new[] { "collect.titles", "bronze.titles", "silver.titles" })
            outcomes.Add(await AllJobs.Create().Single(job => job.Name == name).RunAsync(context, Cancellation));
        return outcomes;
    }

    private Task<long> RowsAsync(string table) => jobs.Spark.Read().Format("delta").Load($"s3a://{_bucket}/lake/{table}").CountAsync(Cancellation);
}
