namespace Reelhouse.House.Tests;

/// <summary>Arrows run only downwards; ARCHITECTURE.md says the same in words.</summary>
public sealed class DependencyRules
{
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["spark/Protocol"] = [],
        ["spark/ProtocolWriter"] = [],
        ["spark/FunctionsWriter"] = [],
        ["spark/Analyzers"] = [],
        ["spark/Udf"] = [],
        ["spark/Worker"] = ["spark/Udf"],
        ["spark/Client"] = ["spark/Protocol", "spark/Udf"],
        ["spark/Delta"] = ["spark/Client"],
        ["spark/Sample"] = ["spark/Client"],
        ["spark/Engine"] = [],
        ["udfs/Trees"] = [],
        ["udfs/Trees.MLNet"] = ["udfs/Trees"],
        ["udfs/Trees.Onnx"] = ["udfs/Trees"],
        ["udfs/Anomalies"] = ["spark/Client"],
        ["udfs/Features"] = ["spark/Client"],
        ["udfs/Churn"] = ["udfs/Features", "udfs/Scoring", "udfs/Trees.MLNet"],
        ["udfs/Recommendations"] = ["udfs/Features"],
        ["udfs/Segments"] = ["udfs/Features"],
        ["udfs/Scoring"] = ["udfs/Trees", "spark/Client"],
        ["udfs/Scoring.Delta"] = ["udfs/Scoring", "spark/Delta"],
        ["job-events"] = [],
        ["registry"] = ["spark/Delta"],
        ["jobs"] = ["spark/Client", "spark/Delta", "registry", "udfs/Anomalies", "udfs/Churn", "udfs/Recommendations", "udfs/Segments", "udfs/Scoring", "udfs/Trees.MLNet", "udfs/Trees.Onnx", "job-events"],
        ["orchestration"] = ["spark/Engine", "job-events"],
        ["serving"] = ["registry", "udfs/Churn"],
    };

    [Fact]
    public void Every_project_outside_tests_has_a_rule() =>
        Assert.Empty(Houses().Select(project => project.Folder).Except(MayUse.Keys));

    [Fact]
    public void A_project_uses_only_what_its_rule_allows()
    {
        var broken = from project in Houses()
                     from used in project.Uses
                     where !MayUse[project.Folder].Contains(used)
                     select $"{project.Folder} uses {used}";

        Assert.Empty(broken);
    }

    [Theory]
    [InlineData("spark/Engine", "Grpc", "Google.Protobuf", "Apache.Arrow")]
    [InlineData("spark/Protocol", "Apache.Arrow", "Microsoft.Extensions")]
    [InlineData("spark/Udf", "Grpc", "Google.Protobuf", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Options")]
    [InlineData("spark/Worker", "Grpc", "Google.Protobuf", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Options")]
    [InlineData("spark/Delta", "Grpc", "Google.Protobuf", "Apache.Arrow")]
    [InlineData("udfs/Trees", "Grpc.Net", "Grpc.Core", "Microsoft")]
    [InlineData("udfs/Anomalies", "Grpc", "Google.Protobuf", "Microsoft", "AWSSDK")]
    [InlineData("udfs/Features", "Grpc", "Google.Protobuf", "Microsoft", "AWSSDK")]
    [InlineData("udfs/Churn", "Grpc", "Google.Protobuf", "AWSSDK")]
    [InlineData("udfs/Recommendations", "Grpc", "Google.Protobuf", "Microsoft", "AWSSDK")]
    [InlineData("udfs/Segments", "Grpc", "Google.Protobuf", "Microsoft", "AWSSDK")]
    [InlineData("udfs/Scoring", "Grpc", "Google.Protobuf", "Microsoft", "AWSSDK", "ParquetSharp")]
    [InlineData("udfs/Scoring.Delta", "Grpc", "Google.Protobuf", "Microsoft")]
    [InlineData("registry", "Grpc", "Google.Protobuf", "Apache.Arrow", "Microsoft")]
    [InlineData("jobs", "Grpc", "Google.Protobuf", "Quartz")]
    [InlineData("serving", "Grpc", "Google.Protobuf", "Apache.Arrow", "Quartz", "Confluent.Kafka", "AWSSDK")]
    [InlineData("orchestration", "Grpc", "Google.Protobuf", "Apache.Arrow", "Confluent.Kafka", "AWSSDK")]
    public void A_project_stays_clear_of_packages_that_are_not_its_business(string folder, params string[] foreign)
    {
        var packages = House.Projects.Single(project => project.Folder == folder).Packages;

        Assert.DoesNotContain(packages, package => foreign.Any(prefix => package.StartsWith(prefix, StringComparison.Ordinal)));
    }

    [Fact]
    public void Nothing_outside_tests_refers_to_a_test_project() =>
        Assert.DoesNotContain(Houses().SelectMany(project => project.Uses), used => used.StartsWith("tests/", StringComparison.Ordinal));

    private static IEnumerable<Project> Houses() =>
        House.Projects.Where(project => !project.Folder.StartsWith("tests/", StringComparison.Ordinal));
}
