using Microsoft.Extensions.Configuration;
using Reelhouse.Registry.MLflow;

namespace Reelhouse.Jobs;

/// <summary>Reads the settings that the selected jobs need, and collects every fault instead of stopping at the first.</summary>
internal sealed class JobSettingsReader(IConfiguration configuration, Needs needs)
{
    private readonly SettingValues _values = new(configuration);

    // Models are on the lake unless MLflow keeps them.
    private bool UsesLake => needs.HasFlag(Needs.Spark) || (needs.HasFlag(Needs.Registry) && string.IsNullOrEmpty(configuration["MLFLOW_TRACKING_URI"]));

    public IReadOnlyList<string> Faults => _values.Faults;

    public JobSettings Read() => new()
    {
        SparkRemote = Remote(),
        Lake = new(_values.Text("LAKE:ROOT", UsesLake, "a folder, or an address such as s3a://lake/reelhouse").TrimEnd('/')),
        Kafka = new(_values.Text("KAFKA:BOOTSTRAPSERVERS", needs.HasFlag(Needs.Kafka), "the brokers, as host:port")),
        S3 = S3(),
        Data = new(_values.Text("DATA:FOLDER", needs.HasFlag(Needs.Data), "the folder with the files to deliver")),
        Simulator = Simulator(),
        Kpi = new(_values.List("KPI:COUNTRIES", KpiSettings.DefaultCountries)),
        Report = new(_values.Text("REPORT:FOLDER", needs.HasFlag(Needs.Report), "the folder for reports")),
        MLflow = MLflow(),
    };

    private string? Remote()
    {
        var remote = configuration["SPARK_REMOTE"];
        if (UsesLake && string.IsNullOrEmpty(remote))
            _values.Fault("SPARK_REMOTE is not set: give Spark Connect's address, such as sc://localhost:15002");
        return remote;
    }

    private MLflowSettings? MLflow()
    {
        if (configuration["MLFLOW_TRACKING_URI"] is not { Length: > 0 } address || !needs.HasFlag(Needs.Registry)) return null;
        try
        {
            return MLflowSettings.Of(
                address, configuration["MLFLOW_TRACKING_USERNAME"], configuration["MLFLOW_TRACKING_PASSWORD"], configuration["MLFLOW_TRACKING_TOKEN"]);
        }
        catch (FormatException wrong)
        {
            _values.Fault(wrong.Message);
            return null;
        }
    }

    private S3Settings S3()
    {
        var accessKey = _values.Text("S3:ACCESSKEY");
        var secretKey = _values.Text("S3:SECRETKEY");
        if (needs.HasFlag(Needs.S3) && accessKey.Length == 0 != (secretKey.Length == 0))
            _values.Fault("REELHOUSE__S3__ACCESSKEY and REELHOUSE__S3__SECRETKEY go together: set both, or neither to use the provider's own chain");
        return new(_values.Address("S3:ENDPOINT"), accessKey, secretKey, _values.Text("S3:BUCKET", S3Settings.DefaultBucket));
    }

    private SimulatorSettings Simulator() => new(
        _values.Whole("SIMULATOR:SUBSCRIBERS", 0, 0, 100_000_000),
        (int)_values.Whole("SIMULATOR:SEED", SimulatorSettings.DefaultSeed, int.MinValue, int.MaxValue),
        _values.Date("SIMULATOR:FROM", SimulatorSettings.DefaultFrom));
}
