using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reelhouse.Orchestration.Stages;

/// <summary>The jobs that the jobs program has.</summary>
internal sealed class JobCatalog(IReadOnlyList<CatalogJob> jobs)
{
    public IReadOnlyList<CatalogJob> Jobs { get; } = jobs;

    public static JobCatalog Read(string json) => new(JsonSerializer.Deserialize(json, JobCatalogJson.Default.IReadOnlyListCatalogJob) ?? []);

    public int CountOf(Stage stage) => Jobs.Count(job => job.Stage == stage.Number);

    /// <summary>The stage that must have succeeded before <paramref name="stage"/> starts: the nearest earlier one that has jobs.</summary>
    public Stage? UpstreamOf(Stage stage) => Stage.All.LastOrDefault(earlier => earlier.Number < stage.Number && CountOf(earlier) > 0);
}

/// <summary>A job and the stage it belongs to.</summary>
internal sealed record CatalogJob(int Stage, [property: JsonPropertyName("job")] string Name);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(IReadOnlyList<CatalogJob>))]
internal sealed partial class JobCatalogJson : JsonSerializerContext;
