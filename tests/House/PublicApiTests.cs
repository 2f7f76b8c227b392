using PublicApiGenerator;
using Reelhouse.Scoring;
using Reelhouse.Scoring.Delta;
using Reelhouse.Spark.Delta;
using Reelhouse.Spark.Engine;
using Reelhouse.Spark.Sql;
using Reelhouse.Trees;
using Reelhouse.Trees.MLNet;
using Reelhouse.Trees.OnnxRuntime;

namespace Reelhouse.House.Tests;

/// <summary>What others build on stands in a PublicApi.txt beside each library. A difference is a decision to take: is it meant, and whom does it break?</summary>
public sealed class PublicApiTests
{
    private const string Renewal = "REELHOUSE_RENEW_PUBLIC_API";

    private static readonly ApiGeneratorOptions Options = new() { IncludeAssemblyAttributes = false, DenyNamespacePrefixes = [] };

    [Theory]
    [InlineData("spark/Client", typeof(SparkSession))]
    [InlineData("spark/Udf", typeof(Row))]
    [InlineData("spark/Delta", typeof(DeltaTable))]
    [InlineData("spark/Engine", typeof(LocalEngine))]
    [InlineData("udfs/Trees", typeof(TreeModel))]
    [InlineData("udfs/Trees.MLNet", typeof(MLNetTrees))]
    [InlineData("udfs/Trees.Onnx", typeof(OnnxScorer))]
    [InlineData("udfs/Scoring", typeof(DataFrameScoring))]
    [InlineData("udfs/Scoring.Delta", typeof(DeltaTableScoring))]
    public void public_members_are_those_of_the_committed_list(string library, Type member)
    {
        var file = Path.Combine(House.Root, library, "PublicApi.txt");
        var members = member.Assembly.GeneratePublicApi(Options).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable(Renewal) == "1") File.WriteAllText(file, members);
        var committed = File.Exists(file) ? File.ReadAllText(file) : "";
        Assert.True(committed == members, $"""
            {library}/PublicApi.txt and the public members of {member.Assembly.GetName().Name} differ:
            {string.Join('\n', Difference(committed, members))}
            Where this is meant, renew the list: {Renewal}=1 dotnet test --project tests/House --filter-class {typeof(PublicApiTests).FullName}
            """);
    }

    private static IEnumerable<string> Difference(string committed, string members)
    {
        var (before, after) = (committed.Split('\n'), members.Split('\n'));
        return [.. before.Except(after).Select(line => $"- {line.Trim()}"), .. after.Except(before).Select(line => $"+ {line.Trim()}")];
    }
}
