using Grpc.Core;
using Spark.Connect;

namespace Reelhouse.Spark.Transport;

internal sealed partial class SparkConnectClient
{
    /// <summary>Uploads an artifact in chunks, each with its checksum.</summary>
    /// <exception cref="SparkException">The server refused it, or received other bytes than were sent.</exception>
    public async Task AddArtifactAsync(Artifact artifact, CancellationToken cancellationToken)
    {
        var response = await CallAsync(options => Upload(artifact, options), cancellationToken).ConfigureAwait(false);
        _session.Verify(response.SessionId, response.ServerSideSessionId);
        if (response.Artifacts.FirstOrDefault(summary => !summary.IsCrcSuccessful) is { } broken)
            throw new SparkConnectException($"The server received other bytes of {broken.Name} than were sent; try again.", null);
    }

    // A unary call in the eyes of the caller: the chunks are written while the call's one response is awaited.
    private AsyncUnaryCall<AddArtifactsResponse> Upload(Artifact artifact, CallOptions options)
    {
        var call = _service.AddArtifacts(options);
        return new(WriteAsync(call, artifact), call.ResponseHeadersAsync, call.GetStatus, call.GetTrailers, call.Dispose);
    }

    private async Task<AddArtifactsResponse> WriteAsync(AsyncClientStreamingCall<AddArtifactsRequest, AddArtifactsResponse> call, Artifact artifact)
    {
        foreach (var request in ArtifactChunks.Of(artifact))
            await call.RequestStream.WriteAsync(Requests.Address(_session, request)).ConfigureAwait(false);
        await call.RequestStream.CompleteAsync().ConfigureAwait(false);
        return await call.ResponseAsync.ConfigureAwait(false);
    }
}
