using System.Globalization;
using Reelhouse.Registry;
using Reelhouse.Registry.MLflow;

namespace Reelhouse.Serving.Settings;

/// <summary>Reads the settings from <c>REELHOUSE__…</c> variables, and collects every fault instead of stopping at the first.</summary>
internal sealed class ServingSettingsReader(IConfiguration configuration)
{
    private const int MostSeconds = 86_400;

    private readonly List<string> _faults = [];

    public IReadOnlyList<string> Faults => _faults;

    public ServingSettings Read()
    {
        var mlflow = MLflow();
        var usesLake = string.IsNullOrEmpty(configuration["MLFLOW_TRACKING_URI"]);
        return new(
            Url(),
            Text("SERVING:TOKENFILE", Path.Combine(Text("HOME", ".reelhouse"), "serving-token")),
            TimeSpan.FromSeconds(Seconds("SERVING:REFRESHSECONDS", 30)),
            mlflow,
            Required(usesLake, "SPARK_REMOTE", configuration["SPARK_REMOTE"] ?? "", "Spark Connect's address, such as sc://localhost:15002, or MLFLOW_TRACKING_URI"),
            Required(usesLake, Variable("LAKE:ROOT"), Text("LAKE:ROOT", ""), "the lake's root, a folder or an address such as s3a://lake/reelhouse").TrimEnd('/'),
            S3());
    }

    private string Text(string key, string byDefault) => configuration[$"REELHOUSE:{key}"] is { Length: > 0 } text ? text : byDefault;

    private string Required(bool isRequired, string variable, string text, string meaning)
    {
        if (isRequired && text.Length == 0) _faults.Add($"{variable} is not set: give {meaning}");
        return text;
    }

    // TLS is for what stands before the service. A name would be listened to on all addresses of the machine, whatever it means.
    private Uri Url()
    {
        const string usual = "http://127.0.0.1:5080";
        var text = Text("SERVING:URL", usual);
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url is { Scheme: "http", PathAndQuery: "/", UserInfo: "" } && IsAddressOrLocalhost(url)) return url;
        _faults.Add($"{Variable("SERVING:URL")} is '{text}': give http, an IP address and a port, without a path, such as {usual}");
        return new(usual);
    }

    private static bool IsAddressOrLocalhost(Uri url) => url.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6 || (url.Host == "localhost" && url.Port != 0);

    private S3Account S3()
    {
        var (endpoint, accessKey, secretKey) = (Text("S3:ENDPOINT", ""), Text("S3:ACCESSKEY", ""), Text("S3:SECRETKEY", ""));
        if (accessKey.Length == 0 != (secretKey.Length == 0)) _faults.Add("REELHOUSE__S3__ACCESSKEY and REELHOUSE__S3__SECRETKEY go together: set both, or neither to use the provider's own chain");
        if (endpoint.Length == 0) return new(null, accessKey, secretKey);
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address)) _faults.Add($"{Variable("S3:ENDPOINT")} is '{endpoint}': give an address such as http://127.0.0.1:9000");
        return new(address, accessKey, secretKey);
    }

    private int Seconds(string key, int byDefault)
    {
        var text = Text(key, byDefault.ToString(CultureInfo.InvariantCulture));
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 1 and <= MostSeconds) return seconds;
        _faults.Add($"{Variable(key)} is '{text}': give seconds from 1 to {MostSeconds}");
        return byDefault;
    }

    private MLflowSettings? MLflow()
    {
        if (configuration["MLFLOW_TRACKING_URI"] is not { Length: > 0 } address) return null;
        try
        {
            return MLflowSettings.Of(address, configuration["MLFLOW_TRACKING_USERNAME"], configuration["MLFLOW_TRACKING_PASSWORD"], configuration["MLFLOW_TRACKING_TOKEN"]);
        }
        catch (FormatException wrong)
        {
            _faults.Add(wrong.Message);
            return null;
        }
    }

    private static string Variable(string key) => $"REELHOUSE__{key.Replace(":", "__", StringComparison.Ordinal)}";
}
