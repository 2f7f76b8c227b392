using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Reelhouse.Registry.MLflow;
using Reelhouse.Serving.Authentication;
using Reelhouse.Serving.Champion;
using Reelhouse.Serving.Settings;

namespace Reelhouse.Serving.Tests;

/// <summary>The service while its registry takes connections and says nothing.</summary>
public sealed class SilentRegistryTests : IAsyncLifetime
{
    private readonly TcpListener _registry = new(IPAddress.Loopback, 0);
    private readonly HttpClient _client = new();
    private readonly FakeTimeProvider _time = new();
    private WebApplication _service = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _registry.Start();
        var mlflow = MLflowSettings.Of($"http://{_registry.LocalEndpoint}");
        _service = ServingApplication.Build(
            new ServingSettings(new("http://127.0.0.1:0"), "", TimeSpan.FromSeconds(1), mlflow, "", "", new(null, "", "")),
            new ServingToken("of the test"),
            _time,
            logging => logging.ClearProviders());
        await _service.StartAsync(Cancellation);
        _client.BaseAddress = new(_service.Urls.Single());
        _client.DefaultRequestHeaders.Authorization = new("Bearer", "of the test");
    }

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        _client.Dispose();
        _registry.Dispose();
    }

    [Fact]
    public async Task it_lives_scores_nobody_and_ends_when_told_to()
    {
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (await StatusAsync("/alive"), await StatusAsync("/health")));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable), ((await PostAsync("{}")).StatusCode, await StatusAsync("/model")));

        await _service.StopAsync(Cancellation).WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
    }

    [Fact]
    public async Task after_a_minute_it_says_so()
    {
        var champions = _service.Services.GetRequiredService<ChampionSource>();
        for (var tries = 0; champions.Failure is null && tries < 100; tries++)
        {
            // Again and again: the question may not have begun yet.
            _time.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(20, Cancellation);
        }

        Assert.Equal("The registry has not answered, or not given the model's file, within 60 s.", champions.Failure);
    }

    private Task<HttpResponseMessage> PostAsync(string body) => _client.PostAsync("/score", new StringContent(body, new MediaTypeHeaderValue("application/json")), Cancellation);

    private async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await _client.GetAsync(path, Cancellation);
        return answer.StatusCode;
    }
}
