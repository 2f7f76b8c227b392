using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Reelhouse.Jobs;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Live.Tests.Jobs;

/// <summary>An empty lake in the shared engine, and the jobs' ways into it.</summary>
public sealed class JobsFixture(EngineFixture engine) : IAsyncLifetime
{
    private static readonly string[] Schemas = ["bronze", "silver", "gold", "quarantine"];

    private JobContext? _context;

    internal JobContext Context => _context ?? throw new InvalidOperationException("The fixture has not been started.");

    internal Lake Lake => Context.Lake;

    internal SparkSession Spark { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _context = ContextOf($"{engine.Home}/lake-{Guid.NewGuid():N}");
        Spark = await Lake.SparkAsync(CancellationToken.None);
        foreach (var schema in Schemas) await Spark.SqlAsync($"DROP SCHEMA IF EXISTS {schema} CASCADE", CancellationToken.None);
    }

    public ValueTask DisposeAsync() => Context.DisposeAsync();

    /// <summary>Another lake in the same catalogue.</summary>
    internal JobContext ContextOf(string root) => new(
        new JobSettings
        {
            SparkRemote = engine.Endpoints.SparkRemote,
            Lake = new(root),
            Kafka = new(engine.Endpoints.KafkaBootstrapServers),
            S3 = new(engine.Endpoints.S3Endpoint, engine.Endpoints.S3AccessKey, engine.Endpoints.S3SecretKey, "landing"),
        },
        new DateOnly(2023, 7, 31),
        "test",
        new SilentEvents());

    /// <summary>Puts rows in the place of a table's, as its job would have.</summary>
    internal async Task GiveAsync<TRow>(IEnumerable<TRow> rows)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await Lake.EnsureAsync(Table<TRow>.Definition, cancellation);
        await Spark.CreateDataFrame(rows).WriteTo(Table<TRow>.Name).OverwriteAsync(Functions.Lit(true), cancellation);
        await Lake.RefreshAsync(Table<TRow>.Name, cancellation);
    }

    /// <summary>Puts a file where collectors land it.</summary>
    internal async Task LandAsync(string key, string text)
    {
        using var s3 = new AmazonS3Client(
            new BasicAWSCredentials(engine.Endpoints.S3AccessKey, engine.Endpoints.S3SecretKey),
            new AmazonS3Config { ServiceURL = engine.Endpoints.S3Endpoint.ToString(), ForcePathStyle = true, AuthenticationRegion = "us-east-1" });
        await s3.PutObjectAsync(new PutObjectRequest { BucketName = "landing", Key = key, ContentBody = text, UseChunkEncoding = false }, TestContext.Current.CancellationToken);
    }
}
