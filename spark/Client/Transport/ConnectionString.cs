using System.Net;

namespace Reelhouse.Spark.Transport;

/// <summary>Where a Spark Connect server is and how to speak to it, as read from <c>sc://host:port/;key=value…</c>.</summary>
internal sealed record ConnectionString(string Host, int Port)
{
    public const int DefaultPort = 15002;

    /// <summary>PySpark's limit, 128 MiB: gRPC's own 4 MiB is too little for a wide row.</summary>
    public const int DefaultMaxMessageSize = 128 * 1024 * 1024;

    /// <summary>Null when the string does not say; see <see cref="UsesTls"/>.</summary>
    public bool? UseSsl { get; init; }

    public string? Token { get; init; }

    public string? UserId { get; init; }

    public string? UserAgent { get; init; }

    public Guid? SessionId { get; init; }

    public int MaxMessageSize { get; init; } = DefaultMaxMessageSize;

    /// <summary>Sent with every call; the names are in lower case.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>A token travels under TLS, except to this machine, where nobody listens in between.</summary>
    public bool UsesTls => UseSsl ?? (Token is not null && !IsLoopback);

    public bool IsLoopback => Host == "localhost" || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));

    /// <summary>Host and port for messages and logs: never the token.</summary>
    public string Address => $"{(Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host)}:{Port}";

    public Uri Endpoint => new($"{(UsesTls ? "https" : "http")}://{Address}");

    public override string ToString() => $"sc://{Address}";
}
