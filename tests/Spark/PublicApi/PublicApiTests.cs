using System.Runtime.CompilerServices;
using PublicApiGenerator;
using Reelhouse.Spark.Delta;
using Reelhouse.Spark.Engine;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Spark.Tests.PublicApi;

/// <summary>What others build on stands in a PublicApi.txt beside each library. A difference is a decision to take: is it meant, and whom does it break?</summary>
public sealed class PublicApiTests
{
    private const string Renewal = "REELHOUSE_RENEW_PUBLIC_API";

    private static readonly ApiGeneratorOptions Options = new() { IncludeAssemblyAttributes = false, DenyNamespacePrefixes = [] };

    [Theory]
    [InlineData("Client", typeof(SparkSession))]
    [InlineData("Udf", typeof(Row))]
    [InlineData("Delta", typeof(DeltaTable))]
    [InlineData("Engine", typeof(LocalEngine))]
    public void public_members_are_those_of_the_committed_list(string library, Type member)
    {
        var file = Path.Combine(SparkFolder(), library, "PublicApi.txt");
        var members = member.Assembly.GeneratePublicApi(Options).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable(Renewal) == "1") File.WriteAllText(file, members);
        var committed = File.Exists(file) ? File.ReadAllText(file) : "";
        Assert.True(committed == members, $"""
            spark/{library}/PublicApi.txt and the public members of {member.Assembly.GetName().Name} differ:
            {string.Join('\n', Difference(committed, members))}
            Where this is meant, renew the list: {Renewal}=1 dotnet test --project tests/Spark --filter-class {typeof(PublicApiTests).FullName}
            """);
    }

    private static IEnumerable<string> Difference(string committed, string members)
    {
        var (before, after) = (committed.Split('\n'), members.Split('\n'));
        return [.. before.Except(after).Select(line => $"- {line.Trim()}"), .. after.Except(before).Select(line => $"+ {line.Trim()}")];
    }

    private static string SparkFolder([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "spark"));
}
