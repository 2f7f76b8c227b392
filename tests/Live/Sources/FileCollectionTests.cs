using Amazon.Runtime;
using Amazon.S3;
using Reelhouse.JobEvents;
using Reelhouse.Jobs;
using Reelhouse.Jobs.Sources;

namespace Reelhouse.Live.Tests.Sources;

[Collection(nameof(SourcesFixture))]
public sealed class FileCollectionTests : IDisposable
{
    private const string Header = "User ID,Subscription Type,Monthly Revenue,Join Date,Last Payment Date,Country,Age,Gender,Device,Plan Duration\r\n";
    private readonly string _folder = Directory.CreateTempSubdirectory("delivered").FullName;
    private readonly SourcesFixture _fixture;
    private readonly JobSettings _settings;

    public FileCollectionTests(SourcesFixture fixture) => (_fixture, _settings) = (fixture, fixture.Settings(_folder));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task a_file_is_delivered_when_it_differs_from_the_newest()
    {
        Assert.Equal(
            [JobStatus.Succeeded, JobStatus.Unchanged, JobStatus.Succeeded, JobStatus.Succeeded],
            [await DeliverAsync("1"), await DeliverAsync("1"), await DeliverAsync("2"), await DeliverAsync("1")]);
        var keys = await KeysAsync();
        Assert.Equal(["000001", "000002", "000003"], keys.Select(key => key["subscribers/".Length..][..6]));
        Assert.Equal(keys[0][^16..], keys[2][^16..]);
        Assert.All(keys, key => Assert.Matches("^subscribers/[0-9]{6}-[0-9a-f]{12}\\.csv$", key));
    }

    [Fact]
    public async Task what_is_delivered_is_the_file_byte_for_byte()
    {
        var settings = _fixture.Settings();
        await RunAsync(DeliveredSource.Titles, settings);
        using var client = Client(settings.S3);
        using var delivered = await client.GetObjectAsync(settings.S3.Bucket, Assert.Single(await KeysAsync(settings, "titles/")), TestContext.Current.CancellationToken);
        using var content = new MemoryStream();
        await delivered.ResponseStream.CopyToAsync(content, TestContext.Current.CancellationToken);
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(SourcesFixture.DataFolder, "titles.csv"), TestContext.Current.CancellationToken), content.ToArray());
    }

    [Fact]
    public async Task collectors_that_deliver_the_same_file_at_once_deliver_it_once()
    {
        var settings = _fixture.Settings();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RunAsync(DeliveredSource.TelcoChurn, settings)));
        Assert.Single(await KeysAsync(settings, "telco_churn/"));
    }

    [Fact]
    public async Task a_file_without_a_column_is_not_delivered()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "subscribers.csv"), "User ID,Country\r\n1,Spain\r\n", TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<JobException>(() => RunAsync(DeliveredSource.Subscribers, _settings));
        using var bucket = new LandingBucket(_settings.S3);
        await bucket.EnsureExistsAsync(TestContext.Current.CancellationToken);
        Assert.Empty(await KeysAsync());
    }

    [Fact]
    public async Task a_wrong_key_is_named_by_its_setting_and_not_by_its_value()
    {
        var wrong = _settings with { S3 = _settings.S3 with { SecretKey = "wrong-secret" } };
        var error = (await Assert.ThrowsAsync<JobException>(() => RunAsync(DeliveredSource.Titles, wrong with { Data = new(SourcesFixture.DataFolder) }))).Error;
        Assert.Contains("REELHOUSE__S3__SECRETKEY", error.Next, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-secret", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_server_that_does_not_answer_is_named()
    {
        var silent = _settings with { S3 = _settings.S3 with { Endpoint = new("http://127.0.0.1:9") }, Data = new(SourcesFixture.DataFolder) };
        var error = (await Assert.ThrowsAsync<JobException>(() => RunAsync(DeliveredSource.Titles, silent))).Error;
        Assert.Contains("127.0.0.1:9", error.What, StringComparison.Ordinal);
        Assert.Contains("REELHOUSE__S3__ENDPOINT", error.Next, StringComparison.Ordinal);
    }

    private async Task<JobStatus> DeliverAsync(string id)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "subscribers.csv"), $"{Header}{id},Basic,10,15-01-22,10-06-23,Spain,28,Male,Tablet,1 Month\r\n");
        var outcome = await RunAsync(DeliveredSource.Subscribers, _settings);
        Assert.Equal(new RowBalance(1, 1), outcome.Balance);
        return outcome.Status;
    }

    private static Task<JobOutcome> RunAsync(DeliveredSource source, JobSettings settings) => new CollectFileJob(source).RunAsync(
        new(settings, new DateOnly(2023, 7, 31), "run", new RecordedEvents()), TestContext.Current.CancellationToken);

    private Task<IReadOnlyList<string>> KeysAsync() => KeysAsync(_settings, "subscribers/");

    private static async Task<IReadOnlyList<string>> KeysAsync(JobSettings settings, string prefix)
    {
        using var bucket = new LandingBucket(settings.S3);
        return await bucket.KeysAsync(prefix, TestContext.Current.CancellationToken);
    }

    private static AmazonS3Client Client(S3Settings settings) => new(
        new BasicAWSCredentials(settings.AccessKey, settings.SecretKey),
        new AmazonS3Config { ServiceURL = settings.Endpoint!.ToString(), ForcePathStyle = true, AuthenticationRegion = "us-east-1" });
}
