using Microsoft.Extensions.Logging;

namespace Reelhouse.Spark;

/// <summary>Every message that the client logs.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Debug, "Try {Attempt} failed, the next one follows in {DelayMilliseconds} ms: {Reason}")]
    public static partial void Retrying(this ILogger logger, int attempt, double delayMilliseconds, string reason);

    [LoggerMessage(2, LogLevel.Debug, "The server did not tell the details of error {ErrorId}")]
    public static partial void ErrorDetailsUnavailable(this ILogger logger, string errorId, Exception failure);

    [LoggerMessage(3, LogLevel.Information, "Session {SessionId} at {Address} is open, Spark {Version}")]
    public static partial void SessionOpened(this ILogger logger, string sessionId, string address, string version);

    [LoggerMessage(4, LogLevel.Information, "Session {SessionId} at {Address} is released")]
    public static partial void SessionReleased(this ILogger logger, string sessionId, string address);

    [LoggerMessage(5, LogLevel.Warning, "Session {SessionId} at {Address} could not be released; the server drops it when it expires")]
    public static partial void SessionNotReleased(this ILogger logger, string sessionId, string address, Exception failure);

    [LoggerMessage(6, LogLevel.Debug, "Operation {OperationId} reattaches after response '{ResponseId}'")]
    public static partial void Reattaching(this ILogger logger, string operationId, string? responseId);

    [LoggerMessage(7, LogLevel.Information, "Operation {OperationId} is interrupted")]
    public static partial void Interrupting(this ILogger logger, string operationId);

    [LoggerMessage(11, LogLevel.Debug, "Operation {OperationId} has ended after its interruption")]
    public static partial void Interrupted(this ILogger logger, string operationId);

    [LoggerMessage(8, LogLevel.Warning, "Operation {OperationId} could not be interrupted; it may run on at the server")]
    public static partial void NotInterrupted(this ILogger logger, string operationId, Exception failure);

    [LoggerMessage(9, LogLevel.Debug, "Responses of operation {OperationId} could not be released; the server drops them when they expire")]
    public static partial void NotReleased(this ILogger logger, string operationId, Exception failure);

    [LoggerMessage(10, LogLevel.Warning, "The server warns about a setting: {Warning}")]
    public static partial void SettingWarning(this ILogger logger, string warning);

    [LoggerMessage(12, LogLevel.Error, "Listener {Listener} of streaming queries threw; it is called again at the next event")]
    public static partial void ListenerFailed(this ILogger logger, string? listener, Exception failure);

    [LoggerMessage(13, LogLevel.Error, "The server at session {SessionId} tells no more of streaming queries: {Count} listeners are taken off, add them again")]
    public static partial void ListenersLost(this ILogger logger, string sessionId, int count, Exception? broken);

    [LoggerMessage(16, LogLevel.Error, "An event of a streaming query can't be read, and no listener hears it: {Event}")]
    public static partial void EventUnreadable(this ILogger logger, string @event, Exception failure);

    [LoggerMessage(14, LogLevel.Information, "Worker and program go to session {SessionId} as {Bundle}, {Kilobytes} kB")]
    public static partial void Shipping(this ILogger logger, string sessionId, string bundle, long kilobytes);

    [LoggerMessage(15, LogLevel.Debug, "Session {SessionId} has {Bundle} already")]
    public static partial void Shipped(this ILogger logger, string sessionId, string bundle);

    [LoggerMessage(17, LogLevel.Warning, "The server at session {SessionId} starts no C# worker for ForeachBatch: this program calls the function itself, as long as it runs. Spark says: {Reason}")]
    public static partial void CallingFunctionHere(this ILogger logger, string sessionId, string reason);

    [LoggerMessage(18, LogLevel.Information, "A program that called the function of ForeachBatch itself began {Checkpoint}, so this one does too")]
    public static partial void CallingFunctionHereAgain(this ILogger logger, string checkpoint);

    [LoggerMessage(19, LogLevel.Error, "Streaming query {QueryId}, whose function this program calls, has failed")]
    public static partial void BatchLoopFailed(this ILogger logger, string queryId, Exception failure);

    [LoggerMessage(20, LogLevel.Warning, "Spark warns about the ML command {Command}: {Warning}")]
    public static partial void MlWarning(this ILogger logger, string command, string warning);

    [LoggerMessage(21, LogLevel.Warning, "Model {Uid} could not be deleted; the server drops it when the session ends")]
    public static partial void ModelNotDeleted(this ILogger logger, string uid, Exception failure);
}
