using System.Globalization;

namespace Reelhouse.Spark.Transport;

/// <summary>Parses Spark Connect connection strings; a fault names the part, its value and the accepted form, but never a token.</summary>
/// <remarks>https://github.com/apache/spark/blob/master/sql/connect/docs/client-connection-string.md</remarks>
internal static class ConnectionStringParser
{
    private const string Scheme = "sc://";
    private const string Form = "The form is sc://host:port/;key=value;key=value.";

    public static ConnectionString Parse(string text)
    {
        if (!text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            throw Fault($"begins with '{text.Split([';', '/'])[0]}' instead of '{Scheme}'.", Form);
        }

        var rest = text[Scheme.Length..];
        var parametersAt = rest.IndexOf(';', StringComparison.Ordinal);
        var authority = parametersAt < 0 ? rest : rest[..parametersAt];
        var parameters = parametersAt < 0 ? "" : rest[(parametersAt + 1)..];
        return ParseParameters(ParseAuthority(authority), parameters);
    }

    private static ConnectionString ParseAuthority(string authority)
    {
        var slash = authority.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0 && slash != authority.Length - 1)
        {
            throw Fault($"has the path '{authority[slash..]}', but no path is allowed before the parameters.", Form);
        }

        var address = authority.TrimEnd('/');
        var portAt = address.LastIndexOf(':');
        var hasPort = portAt >= 0 && portAt > address.LastIndexOf(']');
        var host = (hasPort ? address[..portAt] : address).Trim('[', ']');
        if (Uri.CheckHostName(host) == UriHostNameType.Unknown)
        {
            throw Fault(host.Length == 0 ? "has no host." : $"has the host '{host}', which is neither a name nor an address.", Form);
        }

        return new ConnectionString(host, hasPort ? ParsePort(address[(portAt + 1)..]) : ConnectionString.DefaultPort);
    }

    private static int ParsePort(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535
            ? port
            : throw Fault($"has the port '{text}'.", "A port is a number from 1 to 65535.");

    private static ConnectionString ParseParameters(ConnectionString connection, string parameters)
    {
        var headers = new Dictionary<string, string>();
        foreach (var parameter in parameters.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = parameter.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                throw Fault($"has a parameter without a {(equals == 0 ? "name" : "value")}: '{WithoutValue(parameter, equals)}'.", "Parameters are key=value, separated by ';'.");
            }

            connection = Apply(connection, headers, parameter[..equals], Uri.UnescapeDataString(parameter[(equals + 1)..]));
        }

        return connection with { Headers = headers };
    }

    // What stands after '=' may be a token whose name was lost.
    private static string WithoutValue(string parameter, int equals) => equals < 0 ? parameter : parameter[..(equals + 1)] + "…";

    private static ConnectionString Apply(ConnectionString connection, Dictionary<string, string> headers, string key, string value)
    {
        switch (key)
        {
            case "token":
                return connection with { Token = value.Length > 0 ? value : throw Fault("has an empty token.", "Leave token out, or give token=….") };
            case "use_ssl":
                return connection with { UseSsl = ParseBoolean(value) };
            case "user_id":
                return connection with { UserId = value };
            case "user_agent":
                return connection with { UserAgent = RequireShort(value) };
            case "session_id":
                return connection with { SessionId = ParseSessionId(value) };
            case "grpc_max_message_size":
                return connection with { MaxMessageSize = ParseSize(value) };
            default:
                headers[RequireHeaderName(key)] = value;
                return connection;
        }
    }

    private static bool ParseBoolean(string value) =>
        bool.TryParse(value, out var parsed) ? parsed : throw Fault($"has use_ssl='{value}'.", "use_ssl is true or false.");

    private static Guid ParseSessionId(string value) =>
        Guid.TryParseExact(value, "D", out var id) ? id : throw Fault($"has session_id='{value}'.", "A session id is a UUID such as 123e4567-e89b-42d3-a456-426614174000.");

    private static int ParseSize(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) && bytes > 0
            ? bytes
            : throw Fault($"has grpc_max_message_size='{value}'.", "It is a number of bytes from 1 to 2147483647.");

    private static string RequireShort(string userAgent) =>
        Uri.EscapeDataString(userAgent).Length <= 2048 ? userAgent : throw Fault("has a user_agent that is too long.", "At most 2048 characters after URL escaping.");

    private static string RequireHeaderName(string key) =>
        key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') && !key.EndsWith("-bin", StringComparison.OrdinalIgnoreCase)
            ? key.ToLowerInvariant()
            : throw Fault($"has the parameter '{key}', which can't be sent as a header.", "Header names have letters, digits, '-', '_' and '.', and do not end in -bin.");

    private static ArgumentException Fault(string what, string form) => new($"The Spark connection string {what} {form}");
}
