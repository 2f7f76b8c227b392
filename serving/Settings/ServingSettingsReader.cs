using System.Globalization;
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
            Address("SERVING:URL", "http://127.0.0.1:5080")!,
            Text("SERVING:TOKENFILE", Path.Combine(Text("HOME", ".reelhouse"), "serving-token")),
            TimeSpan.FromSeconds(Seconds("SERVING:REFRESHSECONDS", 30)),
            mlflow,
            Required(usesLake, "SPARK_REMOTE", configuration["SPARK_REMOTE"] ?? "", "Spark Connect's address, such as sc://localhost:15002, or MLFLOW_TRACKING_URI"),
            Required(usesLake, Variable("LAKE:ROOT"), Text("LAKE:ROOT", ""), "the lake's root, a folder or an address such as s3a://lake/reelhouse").TrimEnd('/'),
            new(Address("S3:ENDPOINT", null), Text("S3:ACCESSKEY", ""), Text("S3:SECRETKEY", "")));
    }

    private string Text(string key, string byDefault) => configuration[$"REELHOUSE:{key}"] is { Length: > 0 } text ? text : byDefault;

    private string Required(bool isRequired, string variable, string text, string meaning)
    {
        if (isRequired && text.Length == 0) _faults.Add($"{variable} is not set: give {meaning}");
        return text;
    }

    private Uri? Address(string key, string? byDefault)
    {
        if (Text(key, byDefault ?? "") is not { Length: > 0 } text) return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https") return address;
        _faults.Add($"{Variable(key)} is '{text}': give an address such as http://127.0.0.1:5080");
        return new("http://127.0.0.1:5080");
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
