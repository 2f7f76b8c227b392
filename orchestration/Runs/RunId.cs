using System.Globalization;
using System.Security.Cryptography;

namespace Reelhouse.Orchestration.Runs;

/// <summary>A run's id: when it began, so that ids sort, and four letters, so that they differ.</summary>
internal static class RunId
{
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";

    public static string New(TimeProvider clock) =>
        string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow():yyyyMMdd-HHmmss}-{RandomNumberGenerator.GetString(Letters, 4)}");
}
