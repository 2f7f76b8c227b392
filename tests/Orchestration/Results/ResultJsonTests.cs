using System.Text.Json;
using Reelhouse.Orchestration.Configuration;
using Reelhouse.Orchestration.Engine;
using Reelhouse.Orchestration.Results;

namespace Reelhouse.Orchestration.Tests.Results;

public sealed class ResultJsonTests
{
    [Fact]
    public void A_result_has_the_shape_that_programs_rely_on()
    {
        var root = JsonDocument.Parse(ResultJson.Write(Results.Succeeded())).RootElement;

        Assert.Equal(["run_id", "run_date", "status", "headline", "stages", "report"], root.EnumerateObject().Select(member => member.Name));
        Assert.Equal("r1", root.GetProperty("run_id").GetString());
        Assert.Equal("2023-07-31", root.GetProperty("run_date").GetString());
        Assert.Equal("succeeded", root.GetProperty("status").GetString());
        Assert.Equal(
            """{"titles_tv_ma":3207,"titles_top_genre_combinations":1055,"top_plan":{"name":"Basic","subscribers":999,"from_usd":10},"total_revenue_usd":321028,"titles_by_country":{"India":1046,"United States":3690}}""",
            JsonSerializer.Serialize(root.GetProperty("headline")));
        Assert.Equal(
            """{"stage":3,"name":"refine","status":"succeeded","seconds":12.346,"rows_in":100,"rows_written":90,"quarantined":4,"late":3,"duplicate":2,"filtered":1}""",
            JsonSerializer.Serialize(root.GetProperty("stages")[0]));
        Assert.Equal("/home/reports/report.html", root.GetProperty("report").GetString());
    }

    [Fact]
    public void A_failed_run_without_a_headline_says_so_and_why()
    {
        var root = JsonDocument.Parse(ResultJson.Write(Results.Failed())).RootElement;

        Assert.Equal(JsonValueKind.Null, root.GetProperty("headline").ValueKind);
        Assert.Equal(JsonValueKind.Null, root.GetProperty("report").ValueKind);
        Assert.Equal("stage 3 refine: no such table", root.GetProperty("error").GetProperty("what").GetString());
    }

    [Fact]
    public void Servers_that_stay_up_are_named()
    {
        var servers = new ServerAddresses("sc://127.0.0.1:1/;token=t", "jdbc:hive2://127.0.0.1:2", "127.0.0.1:3", new S3Account(new Uri("http://127.0.0.1:4"), "a", "s3cret"));
        var json = ResultJson.Write(Results.Succeeded() with { Servers = servers });

        Assert.Equal("jdbc:hive2://127.0.0.1:2", JsonDocument.Parse(json).RootElement.GetProperty("connect").GetProperty("jdbc").GetString());
        Assert.DoesNotContain("s3cret", json);
    }
}
