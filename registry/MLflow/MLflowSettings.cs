using System.Net.Http.Headers;
using System.Text;

namespace Reelhouse.Registry.MLflow;

/// <summary>Where MLflow is, and who asks. See https://mlflow.org/docs/latest/self-hosting/security/basic-http-auth.</summary>
/// <param name="Address">The server, with a slash at its end and without user and password.</param>
public sealed record MLflowSettings(Uri Address)
{
    private AuthenticationHeaderValue? Authorization { get; init; }

    /// <summary>The settings as MLflow's own client takes them from its environment: user and password win over a token, those of the address over all.</summary>
    /// <param name="trackingUri"><c>MLFLOW_TRACKING_URI</c>.</param>
    /// <param name="username"><c>MLFLOW_TRACKING_USERNAME</c>.</param>
    /// <param name="password"><c>MLFLOW_TRACKING_PASSWORD</c>.</param>
    /// <param name="token"><c>MLFLOW_TRACKING_TOKEN</c>.</param>
    /// <exception cref="FormatException">The address is none of a server.</exception>
    public static MLflowSettings Of(string trackingUri, string? username = null, string? password = null, string? token = null)
    {
        // What was given is not repeated: it may hold a password.
        if (!Uri.TryCreate(trackingUri, UriKind.Absolute, out var given) || given.Scheme is not ("http" or "https"))
            throw new FormatException("MLFLOW_TRACKING_URI is no address of a server: give one such as http://mlflow:5000, or leave it unset to keep models on the lake");
        var address = new UriBuilder(given) { UserName = "", Password = "", Path = given.AbsolutePath.TrimEnd('/') + "/", Query = "", Fragment = "" }.Uri;
        return new(address) { Authorization = Basic(given.UserInfo) ?? Basic(username, password) ?? Bearer(token) };
    }

    /// <summary>A client for the server, which its owner disposes.</summary>
    public HttpClient OpenClient()
    {
        // A server behind a name that moves to another address is found again.
        var client = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = Authorization;
        return client;
    }

    /// <summary>Without what proves who asks.</summary>
    public override string ToString() => $"MLflow at {Address}";

    private static AuthenticationHeaderValue? Basic(string userInfo)
    {
        var parts = userInfo.Split(':', 2);
        return parts.Length == 2 ? Basic(Uri.UnescapeDataString(parts[0]), Uri.UnescapeDataString(parts[1])) : null;
    }

    private static AuthenticationHeaderValue? Basic(string? username, string? password) =>
        string.IsNullOrEmpty(username) || string.IsNullOrEmpty(password)
            ? null
            : new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{username}:{password}")));

    private static AuthenticationHeaderValue? Bearer(string? token) => string.IsNullOrEmpty(token) ? null : new("Bearer", token);
}
