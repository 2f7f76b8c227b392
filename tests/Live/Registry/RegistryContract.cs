using Reelhouse.Jobs.Models.Registry;
using Reelhouse.Registry;

namespace Reelhouse.Live.Tests.Registry;

/// <summary>What any registry does, wherever it keeps things.</summary>
public abstract class RegistryContract
{
    private static readonly ModelFile First = new("model.txt", "tree one"u8.ToArray());
    private static readonly ModelFile Second = new("model.txt", "tree two"u8.ToArray());

    private readonly string _name = $"churn.{Guid.NewGuid():N}";

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected abstract IModelRegistry Registry { get; }

    [Fact]
    public async Task a_run_keeps_what_is_logged()
    {
        var run = await Registry.StartRunAsync("churn", "weekly", Cancellation);
        Assert.Equal((RunStatus.Running, "weekly", "churn"), (run.Status, run.Name, run.Experiment));

        await Registry.LogAsync(run.RunId, Data("0.1", 0.7, "5"), Cancellation);
        await Registry.LogAsync(run.RunId, Data("0.1", 0.8, "6"), Cancellation);
        await Registry.LogArtifactAsync(run.RunId, "explained/importances.json", "{}"u8.ToArray(), Cancellation);
        await Registry.FinishRunAsync(run.RunId, RunStatus.Finished, Cancellation);

        var kept = await Registry.FindRunAsync(run.RunId, Cancellation);
        Assert.NotNull(kept);
        Assert.Equal((RunStatus.Finished, "weekly", "churn", run.StartedAt), (kept.Status, kept.Name, kept.Experiment, kept.StartedAt));
        Assert.True(kept.FinishedAt >= kept.StartedAt);
        Assert.Equal(("0.1", 0.8, "6"), (kept.Params["learning_rate"], kept.Metrics["auc"], kept.Tags["data.silver.subscribers"]));
        Assert.Equal("{}"u8.ToArray(), await Registry.ReadArtifactAsync(run.RunId, "explained/importances.json", Cancellation));

        var refused = await Assert.ThrowsAnyAsync<ModelRegistryException>(() => Registry.LogAsync(run.RunId, Data("0.2", 0.8, "6"), Cancellation));
        Assert.Contains("learning_rate", refused.Message, StringComparison.Ordinal);
        Assert.Null(await Registry.FindRunAsync("00000000000000000000000000000000", Cancellation));
    }

    [Fact]
    public async Task a_model_is_registered_once_found_by_its_alias_and_loaded()
    {
        var run = await RunAsync();
        var one = await Registry.RegisterAsync(_name, run, First with { Tags = new Dictionary<string, string> { ["code"] = "1a2b" } }, Cancellation);
        Assert.Equal((1, run, "1a2b"), (one.Version, one.RunId, one.Tags["code"]));
        Assert.Equal("014d2801", one.Sha256![..8]);
        Assert.Equal(1, (await Registry.RegisterAsync(_name, run, First, Cancellation)).Version);
        Assert.Equal(2, (await Registry.RegisterAsync(_name, run, Second, Cancellation)).Version);

        await Registry.SetAliasAsync(_name, Alias.Challenger, 1, Cancellation);
        await Registry.SetAliasAsync(_name, Alias.Challenger, 2, Cancellation);
        var challenger = await Registry.RequireAsync(_name, Alias.Challenger, Cancellation);
        Assert.Equal(2, challenger.Version);
        Assert.Equal(Second.Content.ToArray(), await Registry.LoadAsync(challenger, Cancellation));
        Assert.Equal(First.Content.ToArray(), await Registry.LoadAsync(one, Cancellation));

        var listed = await Registry.ListAsync(_name, Cancellation);
        Assert.Equal([2, 1], listed.Select(version => version.Version));
        Assert.Equal([[Alias.Challenger], []], listed.Select(version => version.Aliases));
        Assert.Equal(one.CreatedAt, listed[1].CreatedAt);

        await Registry.DeleteAliasAsync(_name, Alias.Challenger, Cancellation);
        Assert.Null(await Registry.FindAsync(_name, Alias.Challenger, Cancellation));
    }

    [Fact]
    public async Task a_file_that_is_not_the_registered_one_is_refused()
    {
        var registered = await Registry.RegisterAsync(_name, await RunAsync(), First, Cancellation);
        await TamperAsync(registered, Second.Content);

        var refused = await Assert.ThrowsAsync<ModelRefusedException>(() => Registry.LoadAsync(registered, Cancellation));
        Assert.All([$"{_name}/1", registered.Sha256, "found"], part => Assert.Contains(part!, refused.Message, StringComparison.Ordinal));
        await Assert.ThrowsAsync<ModelRefusedException>(() => Registry.PromoteAsync(_name, 1, Cancellation));
        Assert.Null(await Registry.FindAsync(_name, Alias.Champion, Cancellation));

        var other = await Assert.ThrowsAsync<ModelRefusedException>(() => Registry.LoadAsync(registered with { Version = 2 }, Cancellation));
        Assert.Equal($"{_name}/2 is not registered, so it is not loaded.", other.Message);
    }

    [Fact]
    public async Task what_is_not_there_is_named()
    {
        Assert.Empty(await Registry.ListAsync(_name, Cancellation));
        Assert.Null(await Registry.FindAsync(_name, Alias.Champion, Cancellation));
        await Registry.RegisterAsync(_name, await RunAsync(), First, Cancellation);

        var alias = await Assert.ThrowsAsync<ModelRegistryException>(() => Registry.RequireAsync(_name, Alias.Champion, Cancellation));
        Assert.Equal($"No version of {_name} has the alias champion; it has 1.", alias.Message);
        var version = await Assert.ThrowsAsync<ModelRegistryException>(() => Registry.SetAliasAsync(_name, Alias.Champion, 7, Cancellation));
        Assert.Equal($"{_name} has no version 7; it has 1.", version.Message);
        var name = await Assert.ThrowsAsync<ModelRegistryException>(() => Registry.ListAsync("../churn", Cancellation));
        Assert.Contains("'../churn'", name.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task registrations_at_once_get_numbers_of_their_own()
    {
        var runs = await Task.WhenAll(RunAsync(), RunAsync());

        var versions = await Task.WhenAll(runs.Select(run => Registry.RegisterAsync(_name, run, First, Cancellation)));

        Assert.Equal([1, 2], versions.Select(version => version.Version).Order());
        Assert.Equal(versions.OrderByDescending(version => version.Version).Select(version => version.RunId), (await Registry.ListAsync(_name, Cancellation)).Select(version => version.RunId));
    }

    [Fact]
    public async Task a_champion_is_promoted_and_rolled_back()
    {
        var run = await RunAsync();
        await Registry.RegisterAsync(_name, run, First, Cancellation);
        await Registry.RegisterAsync(_name, run, Second, Cancellation);

        Assert.Null(await Registry.PromoteAsync(_name, 1, Cancellation));
        Assert.Equal(1, (await Registry.PromoteAsync(_name, 2, Cancellation))!.Version);
        Assert.Equal(2, (await Registry.PromoteAsync(_name, 2, Cancellation))!.Version);
        Assert.EndsWith($"run {run}  @champion", (await VersionsCommand.LinesAsync(Registry, _name, Cancellation))[0], StringComparison.Ordinal);

        var (gone, back) = await Registry.RollbackAsync(_name, Cancellation);
        Assert.Equal((2, 1), (gone.Version, back.Version));
        Assert.Contains($"version      {_name}/1 @champion", await ShowCommand.LinesAsync(Registry, _name, Cancellation));
        var none = await Assert.ThrowsAsync<ModelRegistryException>(() => Registry.RollbackAsync(_name, Cancellation));
        Assert.Contains($"{_name}/1 is the champion, and none was before it", none.Message, StringComparison.Ordinal);
    }

    /// <summary>Puts other bytes where a version's file is, behind the registry's back.</summary>
    protected abstract Task TamperAsync(ModelVersion version, ReadOnlyMemory<byte> content);

    protected async Task<string> RunAsync() => (await Registry.StartRunAsync("churn", "test", Cancellation)).RunId;

    private static RunData Data(string rate, double auc, string dataVersion) => new()
    {
        Params = new Dictionary<string, string> { ["learning_rate"] = rate },
        Metrics = new Dictionary<string, double> { ["auc"] = auc },
        Tags = new Dictionary<string, string> { ["data.silver.subscribers"] = dataVersion },
    };
}
