using System.Globalization;
using System.Text.Json;
using Reelhouse.Jobs.Sources.Activity;

namespace Reelhouse.Jobs.Sources;

/// <summary>The incidents that were planted, beside the counts of planted faults: no job but the one that judges anomalies reads it.</summary>
internal sealed class PlantedIncidentsFile(S3Settings settings)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public async Task WriteAsync(DateOnly from, DateOnly runDate, IReadOnlyList<Incident> incidents, CancellationToken cancellationToken)
    {
        using var bucket = new LandingBucket(settings);
        await bucket.ReplaceAsync(KeyOf(from, runDate), JsonSerializer.SerializeToUtf8Bytes(incidents, Json), "application/json", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The incidents from one day to another; null where no simulation went so far.</summary>
    public async Task<IReadOnlyList<Incident>?> ReadAsync(DateOnly from, DateOnly runDate, CancellationToken cancellationToken)
    {
        using var bucket = new LandingBucket(settings);
        return await bucket.TryReadAsync(KeyOf(from, runDate), cancellationToken).ConfigureAwait(false) is { } json ? JsonSerializer.Deserialize<List<Incident>>(json, Json) : null;
    }

    private static string KeyOf(DateOnly from, DateOnly runDate) => string.Create(CultureInfo.InvariantCulture, $"activity/incidents/{from:yyyy-MM-dd}_{runDate:yyyy-MM-dd}.json");
}
