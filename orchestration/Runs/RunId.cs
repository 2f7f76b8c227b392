using System.Globalization;
using System.Security.Cryptography;

namespace Reelhouse.Orchestration.Runs;

/// <summary>A run's id: when it began, so that ids sort, and four letters, so that they differ.</summary>
internal static class RunId
{
    public static string New(TimeProvider clock) =>
        clock.GetUtcNow().UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture) + "-" + RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 4);
}
