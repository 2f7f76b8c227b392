using Google.Rpc;
using Grpc.Core;
using Microsoft.Extensions.Logging;
using Spark.Connect;

namespace Reelhouse.Spark.Transport;

/// <summary>Turns gRPC errors into Spark's, asking the server for the details.</summary>
internal sealed class ErrorTranslator(SparkConnectService.SparkConnectServiceClient service, ServerSession session, Metadata headers, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task<SparkException> TranslateAsync(RpcException error)
    {
        if (RpcDetails.Find<ErrorInfo>(error) is not { } info)
        {
            return ConnectionError.From(error, session.Connection);
        }

        if (ConnectionError.MeansSessionGone(info.Metadata.GetValueOrDefault("errorClass")))
        {
            return ConnectionError.SessionChanged(session.SessionId, session.Connection, error);
        }

        var details = info.Metadata.TryGetValue("errorId", out var errorId) ? await FetchAsync(errorId).ConfigureAwait(false) : null;
        return details is { HasRootErrorIdx: true } && details.RootErrorIdx < details.Errors.Count
            ? ServerError.FromDetails(details.RootErrorIdx, details.Errors, error)
            : ServerError.FromInfo(info, error.Status.Detail, error);
    }

    // The details are an addition: their own failure must not hide the error that they belong to.
    private async Task<FetchErrorDetailsResponse?> FetchAsync(string errorId)
    {
        var request = new FetchErrorDetailsRequest
        {
            SessionId = session.SessionId,
            UserContext = session.UserContext,
            ClientType = session.ClientType,
            ErrorId = errorId,
        };
        if (session.ServerSideSessionId is { } observed)
        {
            request.ClientObservedServerSideSessionId = observed;
        }

        try
        {
            var deadline = time.GetUtcNow().UtcDateTime + Patience;
            return await service.FetchErrorDetailsAsync(request, headers, deadline).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is RpcException or OperationCanceledException)
        {
            logger.ErrorDetailsUnavailable(errorId, failure);
            return null;
        }
    }
}
