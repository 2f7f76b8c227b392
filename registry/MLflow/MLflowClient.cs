using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Polly;
using Polly.Retry;

namespace Reelhouse.Registry.MLflow;

/// <summary>MLflow's REST API, call by call. See https://mlflow.org/docs/latest/api_reference/rest-api.html.</summary>
internal sealed class MLflowClient(HttpClient http)
{
    // Whole numbers come as text from some of its messages, and metrics may be no number or infinite.
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    private static readonly ResiliencePipeline<HttpResponseMessage> Again = new ResiliencePipelineBuilder<HttpResponseMessage>()
        .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = 3,
            Delay = TimeSpan.FromMilliseconds(200),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = new PredicateBuilder<HttpResponseMessage>().Handle<HttpRequestException>().HandleResult(answer => Passes(answer.StatusCode)),
            OnRetry = arguments =>
            {
                arguments.Outcome.Result?.Dispose();
                return ValueTask.CompletedTask;
            },
        })
        .Build();

    /// <param name="endpoint">The endpoint, such as <c>runs/get</c>.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    /// <param name="query">What is asked for.</param>
    public Task<T> GetAsync<T>(string endpoint, CancellationToken cancellationToken, params IEnumerable<(string Key, string Value)> query)
    {
        var parameters = string.Join('&', query.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
        return AnswerAsync<T>(HttpMethod.Get, $"api/2.0/mlflow/{endpoint}?{parameters}", null, $"{endpoint}?{Uri.UnescapeDataString(parameters)}", cancellationToken);
    }

    /// <param name="method">POST, PATCH or DELETE.</param>
    /// <param name="endpoint">The endpoint, such as <c>runs/create</c>.</param>
    /// <param name="about">What it is about, for errors.</param>
    /// <param name="body">What is sent, as JSON.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    public Task<T> SendAsync<T>(HttpMethod method, string endpoint, string about, object body, CancellationToken cancellationToken)
    {
        // MLflow's server finds nothing in a body that does not say its length, as JsonContent's does not.
        var json = JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), Json);
        return AnswerAsync<T>(method, $"api/2.0/mlflow/{endpoint}", Content, $"{endpoint} of {about}", cancellationToken);

        HttpContent Content() => new ByteArrayContent(json) { Headers = { ContentType = new("application/json") } };
    }

    /// <summary>Keeps a file in the artifact store behind the server.</summary>
    public async Task UploadAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(HttpMethod.Put, ArtifactAddress(path), () => new ReadOnlyMemoryContent(content), $"the artifact {path}", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A file of the artifact store behind the server.</summary>
    public async Task<byte[]> DownloadAsync(string path, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(HttpMethod.Get, ArtifactAddress(path), null, $"the artifact {path}", cancellationToken).ConfigureAwait(false);
        return await answer.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<T> AnswerAsync<T>(HttpMethod method, string address, Func<HttpContent>? content, string asked, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(method, address, content, asked, cancellationToken).ConfigureAwait(false);
        try
        {
            return (await answer.Content.ReadFromJsonAsync<T>(Json, cancellationToken).ConfigureAwait(false))!;
        }
        catch (JsonException other)
        {
            throw new ModelRegistryException($"{Server} answered {asked} with something else than MLflow does: {other.Message} Look at MLFLOW_TRACKING_URI.", other);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, Func<HttpContent>? content, string asked, CancellationToken cancellationToken)
    {
        HttpResponseMessage answer;
        try
        {
            answer = MayRepeat(address)
                ? await Again.ExecuteAsync(async token => await OnceAsync(token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false)
                : await OnceAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception silent) when (silent is HttpRequestException || (silent is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new ModelRegistryException($"{Server} does not answer {asked}: {silent.Message} Look at MLFLOW_TRACKING_URI.", silent);
        }

        if (answer.IsSuccessStatusCode) return answer;
        using (answer) throw await RefusalAsync(answer, asked, cancellationToken).ConfigureAwait(false);

        async Task<HttpResponseMessage> OnceAsync(CancellationToken token)
        {
            using var request = new HttpRequestMessage(method, address) { Content = content?.Invoke() };
            return await http.SendAsync(request, token).ConfigureAwait(false);
        }
    }

    private async Task<MLflowException> RefusalAsync(HttpResponseMessage answer, string asked, CancellationToken cancellationToken)
    {
        var text = await answer.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        var error = Error(text);
        var advice = answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            ? " Look at MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD, or MLFLOW_TRACKING_TOKEN."
            : "";
        var code = error?.ErrorCode ?? $"{(int)answer.StatusCode} {answer.ReasonPhrase}";
        return new($"{Server} refused {asked}: {code}: {error?.Message ?? Beginning(text)}{advice}", answer.StatusCode, error?.ErrorCode);
    }

    private static MLflowError? Error(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<MLflowError>(text, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // A proxy's page of HTML says what it says in its first lines.
    private static string Beginning(string text) => text.Length <= 300 ? text.Trim() : text[..300].Trim() + " …";

    private static string ArtifactAddress(string path) => $"api/2.0/mlflow-artifacts/artifacts/{string.Join('/', path.Split('/').Select(Uri.EscapeDataString))}";

    // Of a run or a version that was made, though its answer was lost, asking again makes another.
    private static bool MayRepeat(string address) => !address.EndsWith("/create", StringComparison.Ordinal);

    private static bool Passes(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    private string Server => $"MLflow at {http.BaseAddress}";
}
