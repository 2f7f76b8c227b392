using System.Text.Json;
using Google.Protobuf.Collections;
using Google.Rpc;
using Spark.Connect;
using Error = Spark.Connect.FetchErrorDetailsResponse.Types.Error;

namespace Reelhouse.Spark.Transport;

/// <summary>Builds exceptions from what the server tells about an error.</summary>
internal static class ServerError
{
    // Causes refer to one another by index: a chain as long as this is a circle.
    private const int LongestChain = 32;

    /// <summary>From the full account, which <c>FetchErrorDetails</c> and observed metrics give; the innermost cause is followed by <paramref name="origin"/>.</summary>
    public static SparkException FromDetails(int root, IReadOnlyList<Error> errors, Exception? origin = null) =>
        FromDetails(root, errors, origin, LongestChain);

    /// <summary>From the short account, which comes with the call's status.</summary>
    public static SparkException FromInfo(ErrorInfo info, string message, Exception origin) =>
        new ErrorFacts(message.Length > 0 ? message : info.Reason)
        {
            ErrorClass = info.Metadata.GetValueOrDefault("errorClass"),
            SqlState = info.Metadata.GetValueOrDefault("sqlState"),
            MessageParameters = Parse<Dictionary<string, string>>(info.Metadata, "messageParameters") ?? [],
            ServerStackTrace = info.Metadata.GetValueOrDefault("stackTrace"),
            ServerTypes = Parse<List<string>>(info.Metadata, "classes") ?? [],
        }.ToException(origin);

    private static SparkException FromDetails(int index, IReadOnlyList<Error> errors, Exception? origin, int chain)
    {
        var error = errors[index];
        var hasCause = error.HasCauseIdx && error.CauseIdx >= 0 && error.CauseIdx < errors.Count && chain > 0;
        return Facts(error).ToException(hasCause ? FromDetails(error.CauseIdx, errors, origin, chain - 1) : origin);
    }

    private static ErrorFacts Facts(Error error) => new(error.Message.Trim())
    {
        ErrorClass = error.SparkThrowable is { HasErrorClass: true } named ? named.ErrorClass : null,
        SqlState = error.SparkThrowable is { HasSqlState: true } coded ? coded.SqlState : null,
        MessageParameters = new Dictionary<string, string>(error.SparkThrowable?.MessageParameters ?? []),
        QueryContexts = error.SparkThrowable?.QueryContexts.Select(Context).ToList() ?? [],
        ServerStackTrace = error.StackTrace.Count == 0 ? null : string.Join('\n', error.StackTrace.Select(Frame)),
        ServerTypes = [.. error.ErrorTypeHierarchy],
    };

    private static QueryContext Context(FetchErrorDetailsResponse.Types.QueryContext context) =>
        new(context.ObjectType, context.ObjectName, context.StartIndex, context.StopIndex, context.Fragment, context.CallSite, context.Summary);

    private static string Frame(FetchErrorDetailsResponse.Types.StackTraceElement frame) =>
        $"at {frame.DeclaringClass}.{frame.MethodName}({(frame.HasFileName ? frame.FileName : "Unknown Source")}:{frame.LineNumber})";

    // The server cuts long values short, so that what should be JSON may not be.
    private static T? Parse<T>(MapField<string, string> metadata, string key)
        where T : class
    {
        if (!metadata.TryGetValue(key, out var json))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<T>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
