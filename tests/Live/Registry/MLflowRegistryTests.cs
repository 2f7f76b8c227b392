using System.Text;
using Reelhouse.Jobs;
using Reelhouse.Live.Tests.Jobs;
using Reelhouse.Registry;
using Reelhouse.Registry.MLflow;

namespace Reelhouse.Live.Tests.Registry;

/// <summary>The registry in MLflow's own server, where that lies beside the checkout.</summary>
public sealed class MLflowRegistryTests : RegistryContract, IClassFixture<MLflowServer>, IAsyncLifetime
{
    private readonly MLflowServer _server;
    private JobContext? _context;

    public MLflowRegistryTests(MLflowServer server) => _server = server;

    protected override IModelRegistry Registry => _context!.Registry;

    public ValueTask InitializeAsync()
    {
        Assert.SkipWhen(_server.Missing is not null, _server.Missing ?? "");
        _context = new JobContext(new JobSettings { MLflow = MLflowSettings.Of(_server.Address) }, default, "test", new SilentEvents());
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (_context is not null) await _context.DisposeAsync();
    }

    [Fact]
    public async Task mlflow_s_pages_know_the_model_by_its_signature()
    {
        var file = new ModelFile("model.txt", "tree"u8.ToArray())
        {
            Signature = new("""[{"name": "age", "type": "double", "required": true}]""", """[{"name": "score", "type": "double", "required": true}]"""),
        };
        var version = await Registry.RegisterAsync("signed", await RunAsync(), file, Cancellation);

        using var client = new HttpClient();
        var description = await client.GetStringAsync($"{_server.Address}/model-versions/get-artifact?path=MLmodel&name=signed&version={version.Version}", Cancellation);
        Assert.Contains("""inputs: '[{"name":"age","type":"double","required":true}]'""", description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_version_without_a_hash_as_other_programs_register_is_seen_but_not_loaded()
    {
        await Registry.RegisterAsync("foreign", await RunAsync(), new("model.txt", "tree"u8.ToArray()), Cancellation);
        using var client = MLflowSettings.Of(_server.Address).OpenClient();
        using var untag = new HttpRequestMessage(HttpMethod.Delete, "api/2.0/mlflow/model-versions/delete-tag")
        {
            Content = new StringContent("""{"name": "foreign", "version": "1", "key": "reelhouse.sha256"}""", Encoding.UTF8, "application/json"),
        };
        using var untagged = await client.SendAsync(untag, Cancellation);

        var version = Assert.Single(await Registry.ListAsync("foreign", Cancellation));
        var refused = await Assert.ThrowsAsync<ModelRefusedException>(() => Registry.LoadAsync(version, Cancellation));
        Assert.Contains("foreign/1 was registered without a hash", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task an_error_says_what_was_asked_and_what_mlflow_answered()
    {
        var unknown = await Assert.ThrowsAnyAsync<ModelRegistryException>(() => Registry.FinishRunAsync("abc", RunStatus.Failed, Cancellation));
        Assert.Contains($"{_server.Address}/ refused runs/update of run abc: RESOURCE_DOES_NOT_EXIST: ", unknown.Message, StringComparison.Ordinal);

        using var nobody = MLflowSettings.Of("http://127.0.0.1:1/", "ann", "hush").OpenClient();
        var silent = await Assert.ThrowsAsync<ModelRegistryException>(() => new MLflowRegistry(nobody, TimeProvider.System).ListAsync("churn", Cancellation));
        Assert.Contains("MLflow at http://127.0.0.1:1/ does not answer model-versions/search", silent.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", silent.ToString(), StringComparison.Ordinal);
    }

    protected override Task TamperAsync(ModelVersion version, ReadOnlyMemory<byte> content) =>
        File.WriteAllBytesAsync(Path.Combine(_server.Artifacts, new Uri(version.Source).AbsolutePath.Trim('/'), version.FileName!), content, Cancellation);
}
