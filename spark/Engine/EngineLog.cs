using Microsoft.Extensions.Logging;

namespace Reelhouse.Spark.Engine;

/// <summary>Every log message of the engine.</summary>
internal static partial class EngineLog
{
    [LoggerMessage(1, LogLevel.Warning, "{Fault}: Spark is installed beside it instead")]
    public static partial void SparkHomePassedOver(ILogger logger, string fault);
}
