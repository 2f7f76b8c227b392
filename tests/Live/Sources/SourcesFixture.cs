using Confluent.Kafka;
using Reelhouse.Jobs;
using Reelhouse.Jobs.Sources;
using Reelhouse.Jobs.Sources.Activity;
using Reelhouse.Spark.Engine;

namespace Reelhouse.Live.Tests.Sources;

/// <summary>A Kafka and an S3 server for the collectors alone: their topics have fixed names, so other tests must not send to the same broker.</summary>
public sealed class SourcesFixture(EngineFixture shared) : IAsyncLifetime
{
    private readonly string _home = Directory.CreateTempSubdirectory("reelhouse-sources-").FullName;
    private LocalEngine? _engine;
    private int _buckets;

    public static string DataFolder { get; } = FindData(AppContext.BaseDirectory);

    public string BootstrapServers => _engine!.Endpoints.KafkaBootstrapServers;

    public async ValueTask InitializeAsync()
    {
        await Task.Yield(); _engine = shared.Engine;
    }

    public async ValueTask DisposeAsync()
    {
        await Task.Yield();
        Directory.Delete(_home, recursive: true);
    }

    /// <summary>Settings with a bucket that no other test uses.</summary>
    internal JobSettings Settings(string? dataFolder = null)
    {
        var endpoints = _engine!.Endpoints;
        return new()
        {
            Kafka = new(endpoints.KafkaBootstrapServers),
            S3 = new(endpoints.S3Endpoint, endpoints.S3AccessKey, endpoints.S3SecretKey, $"landing-{Interlocked.Increment(ref _buckets)}"),
            Data = new(dataFolder ?? DataFolder),
        };
    }

    /// <summary>Deletes the activity of the test before.</summary>
    public async Task ForgetActivityAsync()
    {
        using var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = BootstrapServers }).Build();
        string[] ours = [.. Topics.All.Select(topic => topic.Name()), ActivityTopics.Progress];
        var there = Present();
        if (there.Length > 0) await admin.DeleteTopicsAsync(there);
        while (Present().Length > 0) await Task.Delay(50);

        string[] Present() => [.. admin.GetMetadata(TimeSpan.FromSeconds(10)).Topics.Select(topic => topic.Topic).Intersect(ours)];
    }

    private static string FindData(string folder) => File.Exists(Path.Combine(folder, "Reelhouse.slnx"))
        ? Path.Combine(folder, "data")
        : FindData(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No Reelhouse.slnx above the tests."));
}
