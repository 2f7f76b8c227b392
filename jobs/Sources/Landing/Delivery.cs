using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Reelhouse.Jobs.Sources;

/// <summary>
/// Delivers files under running numbers: <c>titles/000001-89abcdef0123.csv</c>, the number, then the first twelve digits of the content's
/// SHA-256. What equals the newest file is not delivered again.
/// </summary>
internal sealed partial class Delivery(LandingBucket bucket)
{
    private const int HashDigits = 12;

    /// <summary>The key of the newest file, and whether it was delivered just now.</summary>
    public async Task<(string Key, bool IsNew)> DeliverAsync(string source, byte[] content, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..HashDigits];
        while (true)
        {
            var keys = await bucket.KeysAsync($"{source}/", cancellationToken).ConfigureAwait(false);
            var newest = keys.LastOrDefault(IsDelivered);
            if (newest is not null && newest.EndsWith($"-{hash}.csv", StringComparison.Ordinal)) return (newest, false);
            var key = string.Create(CultureInfo.InvariantCulture, $"{source}/{NumberOf(newest) + 1:D6}-{hash}.csv");

            // Where somebody else delivered under this key meanwhile, look again.
            if (await bucket.TryCreateAsync(key, content, "text/csv; charset=utf-8", cancellationToken).ConfigureAwait(false)) return (key, true);
        }
    }

    // A server over a folder lists uploads under way, and those it was killed in, beside the finished ones, under longer names.
    private static bool IsDelivered(string key) => DeliveredKey().IsMatch(key);

    [GeneratedRegex(@"/[0-9]{6}-[0-9a-f]{12}\.csv\z")]
    private static partial Regex DeliveredKey();

    private static int NumberOf(string? key) =>
        key is not null && int.TryParse(key.Split('/')[^1].Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
