using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Reelhouse.Churn;
using Reelhouse.Churn.Scoring;
using Reelhouse.Live.Tests.Jobs;
using Reelhouse.Registry;
using Reelhouse.Serving;
using Reelhouse.Serving.Authentication;
using Reelhouse.Trees;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Live.Tests.Serving;

/// <summary>The service on a registry of the shared engine's lake, asked over HTTP.</summary>
[Collection("jobs")]
public sealed class ScoringServiceTests(JobsFixture jobs, EngineFixture engine) : IAsyncLifetime
{
    private const string Token = "of the test";

    private readonly HttpClient _client = new();
    private string _root = "";
    private WebApplication? _service;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IModelRegistry Registry => RegistryConnection.ToLake(_root, jobs.Lake.SparkAsync, new(null, "", ""), TimeProvider.System).Registry;

    public ValueTask InitializeAsync()
    {
        _root = Directory.CreateDirectory(Path.Combine(engine.Home, $"serving-{Guid.NewGuid():N}")).FullName;
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_service is not null) await _service.DisposeAsync();
    }

    [Fact]
    public async Task it_scores_as_spark_does_and_takes_over_the_next_champion_and_refuses_a_changed_file()
    {
        var features = Enumerable.Range(0, 50).Select(at => FailedStartsModel.Features(at % 5, at)).ToList();
        await StartAsync();
        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (await StatusAsync("/health"), await StatusAsync("/alive"), (await PostAsync(features)).StatusCode));

        var first = await ChampionAsync();
        await UntilAsync(async () => await StatusAsync("/health") == HttpStatusCode.OK);
        var answer = await (await PostAsync(features)).Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        Assert.Equal(first.Version, answer.GetProperty("model_version").GetInt32());
        await TheScoresAreSparksAsync(features, await Registry.LoadAsync(first, Cancellation), answer.GetProperty("scores").EnumerateArray().ToList());

        var second = await ChampionAsync();
        await UntilAsync(async () => (await (await PostAsync(features)).Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("model_version").GetInt32() == second.Version);

        var third = await ChampionAsync(file => File.AppendAllText(file, "changed"));
        await UntilAsync(async () => await _client.GetStringAsync("/health", Cancellation) == "Degraded");
        Assert.NotEqual(third.Version, (await _client.GetFromJsonAsync<JsonElement>("/model", Cancellation)).GetProperty("version").GetInt32());

        await Registry.DeleteAliasAsync("churn", Alias.Champion, Cancellation);
        await UntilAsync(async () => (await PostAsync(features)).StatusCode == HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task nobody_is_answered_without_the_token_and_bad_input_is_named()
    {
        await ChampionAsync();
        await StartAsync();
        await UntilAsync(async () => await StatusAsync("/health") == HttpStatusCode.OK);
        var refused = await PostAsync([FailedStartsModel.Features(1)], "{\"features\": {\"age\": \"old\"}}");
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (refused.StatusCode, refused.Content.Headers.ContentType!.MediaType));
        Assert.Contains("features.age is \"old\": give a number from 0 to 1e9, or null where it is not known.", (await refused.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync([], "{")).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await TooLargeAsync());

        foreach (var authorization in new AuthenticationHeaderValue?[] { null, new("Bearer", "another"), new("Basic", Token) })
        {
            _client.DefaultRequestHeaders.Authorization = authorization;
            Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), ((await PostAsync([])).StatusCode, await StatusAsync("/model")));
        }
    }

    private async Task TheScoresAreSparksAsync(List<ChurnFeatures> features, byte[] model, List<JsonElement> answered)
    {
        var day = new DateOnly(2023, 7, 31);
        var snapshots = jobs.Spark.CreateDataFrame(features.Select((row, at) => new Snapshot($"{at}", day, row)));
        var scored = await (await new ChurnScorer(TreeModel.Load(model)).ScoreAsync(snapshots, Cancellation)).OrderBy(Col("subscriber_id").Cast("int")).CollectAsync<Scored>(Cancellation);
        Assert.Equal(scored.Select(row => (row.SubscriberId, row.Score, row.Band, row.RevenueAtRiskUsd)), answered.Select(row =>
            (row.GetProperty("subscriber_id").GetString()!, row.GetProperty("score").GetDouble(), row.GetProperty("band").GetString()!, row.GetProperty("revenue_at_risk_usd").GetDecimal())));
        Assert.Equal(scored.SelectMany(row => row.Reasons), answered.SelectMany(row => row.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString()!)));
    }

    private async Task StartAsync()
    {
        _service = ServingApplication.Build(new(new("http://127.0.0.1:0"), "", TimeSpan.FromSeconds(1), null, engine.Endpoints.SparkRemote, _root, new(null, "", "")), new ServingToken(Token), TimeProvider.System, logging => logging.ClearProviders());
        await _service.StartAsync(Cancellation);
        _client.BaseAddress = new(_service.Urls.Single());
        _client.DefaultRequestHeaders.Authorization = new("Bearer", Token);
    }

    /// <summary>The same model is another version where another run made it.</summary>
    private async Task<ModelVersion> ChampionAsync(Action<string>? spoil = null)
    {
        var run = await Registry.StartRunAsync("churn", "test", Cancellation);
        var version = await Registry.RegisterAsync("churn", run.RunId, new("churn.trees", FailedStartsModel.File), Cancellation);
        spoil?.Invoke(Path.Combine(_root, version.Source, version.FileName!));
        await Registry.SetAliasAsync("churn", Alias.Champion, version.Version, Cancellation);
        return version;
    }

    private Task<HttpResponseMessage> PostAsync(IReadOnlyList<ChurnFeatures> features, string? body = null) => _client.PostAsync(
        "/score",
        new StringContent(body ?? JsonSerializer.Serialize(features.Select((row, at) => new { subscriber_id = $"{at}", features = JsonSerializer.SerializeToElement(row, Snake) })), new MediaTypeHeaderValue("application/json")),
        Cancellation);

    // The client asks before it sends the body: the answer would cut it short otherwise.
    private async Task<HttpStatusCode> TooLargeAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/score") { Content = new StringContent(new string(' ', ServingApplication.MostBytes + 1), new MediaTypeHeaderValue("application/json")) };
        request.Headers.ExpectContinue = true;
        using var answer = await _client.SendAsync(request, Cancellation);
        return answer.StatusCode;
    }

    private async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await _client.GetAsync(path, Cancellation);
        return answer.StatusCode;
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var tries = 0; !await holds(); tries++)
        {
            Assert.True(tries < 300, "It took more than 30 seconds.");
            await Task.Delay(100, Cancellation);
        }
    }

    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private sealed record Snapshot(string SubscriberId, DateOnly AsOfDate, ChurnFeatures Features);

    private sealed record Scored(string SubscriberId, double Score, string Band, IReadOnlyList<string> Reasons, decimal RevenueAtRiskUsd);
}
