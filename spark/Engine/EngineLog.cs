using Microsoft.Extensions.Logging;

namespace Reelhouse.Spark.Engine;

/// <summary>Every log message of the engine.</summary>
internal static partial class EngineLog
{
    [LoggerMessage(1, LogLevel.Warning, "{Fault}: Spark is installed beside it instead")]
    public static partial void SparkHomePassedOver(ILogger logger, string fault);

    [LoggerMessage(2, LogLevel.Warning, "Warming up the engine failed, so that it may start slowly: {Fault}")]
    public static partial void WarmUpFailed(ILogger logger, string fault);

    [LoggerMessage(3, LogLevel.Debug, "A statement of the warm-up failed: {Fault}")]
    public static partial void WarmUpStatementFailed(ILogger logger, string fault);

    [LoggerMessage(4, LogLevel.Warning, "{Server} wrote no class archive and starts slowly. Remove {Marker} to have it tried again")]
    public static partial void NoArchive(ILogger logger, string server, string marker);

    [LoggerMessage(5, LogLevel.Warning, "{Server} did not come to a regular end, wrote no class archive and starts slowly. The next installation tries again")]
    public static partial void ArchiveCutOff(ILogger logger, string server);
}
