using System.Text.Json.Serialization;

namespace Reelhouse.Spark.Worker.Spark42.Logs;

/// <summary>An entry as a row of Spark's table function python_worker_logs has it; the names are its columns'.</summary>
/// <param name="Ts">When it was written.</param>
/// <param name="Level">How grave it is, in Python's words.</param>
/// <param name="Logger">Who wrote it.</param>
/// <param name="Msg">The message.</param>
/// <param name="Context">What is known of the task and the function, and the message's own values, by name.</param>
/// <param name="Exception">What was thrown, where it is about that.</param>
internal sealed record LogEntry(
    DateTime Ts, string Level, string Logger, string Msg, IReadOnlyDictionary<string, string?> Context, LoggedException? Exception = null);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LogEntry))]
internal sealed partial class LogEntryJson : JsonSerializerContext;
