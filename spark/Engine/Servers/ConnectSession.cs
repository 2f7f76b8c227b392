using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Headers;
using static Reelhouse.Spark.Engine.Servers.ProtobufMessage;

namespace Reelhouse.Spark.Engine.Servers;

/// <summary>A session of Spark Connect that can ask for the version and run a statement: enough to know that a server works. Field numbers: spark/connect/base.proto.</summary>
internal sealed class ConnectSession(int port, string token)
{
    private readonly byte[] _session = Of(Field(1, Guid.NewGuid().ToString()), Field(2, Field(1, "reelhouse-engine")));

    /// <summary>Asks for Spark's version, which makes the server open the session, and closes it again.</summary>
    public async Task<bool> AnswersAsync(CancellationToken ct)
    {
        var answered = await CallAsync("AnalyzePlan", Of(_session, Field(10, [])), ct).ConfigureAwait(false) is null;
        if (answered)
            await CloseAsync(ct).ConfigureAwait(false);
        return answered;
    }

    /// <summary>Runs a statement to its end, whatever rows it gives.</summary>
    /// <exception cref="EngineException">The server refused it.</exception>
    public async Task RunAsync(string sql, CancellationToken ct)
    {
        var command = Field(5, Field(1, sql));
        if (await CallAsync("ExecutePlan", Of(_session, Field(3, Field(2, command))), ct).ConfigureAwait(false) is { } fault)
            throw new EngineException($"Spark could not run '{sql}': {fault}");
    }

    public Task CloseAsync(CancellationToken ct) => CallAsync("ReleaseSession", _session, ct);

    /// <summary>Calls a method; null when it succeeded, or else the server's fault.</summary>
    private async Task<string?> CallAsync(string method, byte[] message, CancellationToken ct)
    {
        using var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        using var request = Request(method, message);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, ct).ConfigureAwait(false);
        return (Value(response.TrailingHeaders, "grpc-status") ?? Value(response.Headers, "grpc-status")) switch
        {
            "0" => null,
            var status => $"status {status}: {Value(response.TrailingHeaders, "grpc-message") ?? Value(response.Headers, "grpc-message")}",
        };
    }

    // gRPC over HTTP/2: a byte for compression, the length, the message. https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md
    private HttpRequestMessage Request(string method, byte[] message)
    {
        var framed = new byte[5 + message.Length];
        BinaryPrimitives.WriteInt32BigEndian(framed.AsSpan(1), message.Length);
        message.CopyTo(framed, 5);
        var request = new HttpRequestMessage(HttpMethod.Post, $"http://127.0.0.1:{port}/spark.connect.SparkConnectService/{method}")
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(framed),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/grpc");
        request.Headers.TE.Add(new TransferCodingWithQualityHeaderValue("trailers"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }

    private static string? Value(HttpHeaders headers, string name) => headers.TryGetValues(name, out var values) ? values.First() : null;
}
