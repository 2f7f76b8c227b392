using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace Reelhouse.Jobs.Sources;

/// <summary>How likely each simulated subscriber was to leave at the end of a day, beside the counts of planted faults: no job but the one that judges models of churn reads it.</summary>
internal sealed class PlantedHazardsFile(S3Settings settings)
{
    public async Task WriteAsync(DateOnly from, DateOnly day, IEnumerable<KeyValuePair<string, double>> hazards, CancellationToken cancellationToken)
    {
        using var bucket = new LandingBucket(settings);
        await bucket.EnsureExistsAsync(cancellationToken).ConfigureAwait(false);
        await bucket.ReplaceAsync(KeyOf(from, day), Pack(hazards), "application/gzip", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The hazards by subscriber; null where no simulation went beyond the day.</summary>
    public async Task<IReadOnlyDictionary<string, double>?> ReadAsync(DateOnly from, DateOnly day, CancellationToken cancellationToken)
    {
        using var bucket = new LandingBucket(settings);
        return await bucket.TryReadAsync(KeyOf(from, day), cancellationToken).ConfigureAwait(false) is { } packed ? Unpack(packed) : null;
    }

    private static byte[] Pack(IEnumerable<KeyValuePair<string, double>> hazards)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        using (var json = new Utf8JsonWriter(gzip))
        {
            json.WriteStartObject();
            foreach (var (subscriberId, hazard) in hazards) json.WriteNumber(subscriberId, hazard);
            json.WriteEndObject();
        }

        return packed.ToArray();
    }

    private static Dictionary<string, double>? Unpack(byte[] packed)
    {
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<Dictionary<string, double>>(gzip);
    }

    private static string KeyOf(DateOnly from, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"activity/hazards/{from:yyyy-MM-dd}_{day:yyyy-MM-dd}.json.gz");
}
