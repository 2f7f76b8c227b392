using Microsoft.Extensions.Configuration;
using Reelhouse.Serving.Settings;

namespace Reelhouse.Serving.Tests;

public sealed class ServingSettingsTests
{
    [Fact]
    public void by_default_it_listens_on_loopback()
    {
        var (settings, faults) = Read(("SPARK_REMOTE", "sc://localhost:1/;token=secret"), ("REELHOUSE:LAKE:ROOT", "/lake/"));
        Assert.Empty(faults);
        Assert.Equal((new Uri("http://127.0.0.1:5080"), Path.Combine(".reelhouse", "serving-token"), "/lake"), (settings.Url, settings.TokenFile, settings.LakeRoot));
        Assert.DoesNotContain("secret", settings.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void MLflow_needs_no_lake() => Assert.Empty(Read(("MLFLOW_TRACKING_URI", "http://mlflow:5000")).Faults);

    [Fact]
    public void every_fault_is_named_at_once()
    {
        var (_, faults) = Read(("REELHOUSE:SERVING:URL", "https://here"), ("REELHOUSE:S3:ACCESSKEY", "key"), ("REELHOUSE:SERVING:REFRESHSECONDS", "0"));
        Assert.Equal(
            [
                "REELHOUSE__SERVING__URL is 'https://here': give http, an IP address and a port, without a path, such as http://127.0.0.1:5080",
                "REELHOUSE__SERVING__REFRESHSECONDS is '0': give seconds from 1 to 86400",
                "SPARK_REMOTE is not set: give Spark Connect's address, such as sc://localhost:15002, or MLFLOW_TRACKING_URI",
                "REELHOUSE__LAKE__ROOT is not set: give the lake's root, a folder or an address such as s3a://lake/reelhouse",
                "REELHOUSE__S3__ACCESSKEY and REELHOUSE__S3__SECRETKEY go together: set both, or neither to use the provider's own chain",
            ],
            faults);
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080", true)]
    [InlineData("http://[::1]:0", true)]
    [InlineData("http://localhost:5080", true)]
    [InlineData("http://localhost:0", false)]
    [InlineData("http://scores.example:5080", false)]
    [InlineData("http://127.0.0.l:5080", false)]
    [InlineData("http://127.0.0.1:5080/base", false)]
    public void it_listens_only_where_it_was_told_to(string url, bool isTaken) =>
        Assert.Equal(isTaken, Read(("MLFLOW_TRACKING_URI", "http://mlflow:5000"), ("REELHOUSE:SERVING:URL", url)).Faults.Count == 0);

    private static (ServingSettings Settings, IReadOnlyList<string> Faults) Read(params (string Key, string Value)[] values)
    {
        var reader = new ServingSettingsReader(new ConfigurationBuilder().AddInMemoryCollection(values.Select(value => KeyValuePair.Create(value.Key, (string?)value.Value))).Build());
        return (reader.Read(), reader.Faults);
    }
}
