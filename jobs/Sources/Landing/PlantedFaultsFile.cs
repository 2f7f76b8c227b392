using System.Globalization;
using System.Text.Json;
using Reelhouse.Jobs.Sources.Activity;

namespace Reelhouse.Jobs.Sources;

/// <summary>The counts of planted faults, beside the files of the landing bucket, for whoever wants to check that they were found.</summary>
internal sealed class PlantedFaultsFile(S3Settings settings)
{
    public static string KeyOf(DateOnly from, DateOnly runDate) =>
        string.Create(CultureInfo.InvariantCulture, $"activity/planted/{from:yyyy-MM-dd}_{runDate:yyyy-MM-dd}.json");

    public async Task WriteAsync(DateOnly from, DateOnly runDate, IReadOnlyDictionary<string, long> planted, CancellationToken cancellationToken)
    {
        using var bucket = new LandingBucket(settings);
        await bucket.EnsureExistsAsync(cancellationToken).ConfigureAwait(false);
        var json = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, IReadOnlyDictionary<string, long>> { [Topic.Playback.Name()] = planted });
        await bucket.ReplaceAsync(KeyOf(from, runDate), json, "application/json", cancellationToken).ConfigureAwait(false);
    }
}
