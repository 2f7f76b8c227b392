using System.Text.RegularExpressions;

namespace Reelhouse.House.Tests;

/// <summary>The programs in the READMEs of spark/ are built and tested.</summary>
public sealed partial class ReadmeExamples
{
    private static readonly string[] Tested = [Read("spark/Sample/Program.cs"), Read("tests/Live/Udfs/ReadmeExampleTests.cs"), Read("tests/Live/Udfs/RowCounter.cs")];

    [Theory]
    [InlineData("spark/README.md", 2)]
    [InlineData("spark/Udf/README.md", 2)]
    public void The_examples_in_a_readme_are_those_that_are_tested(string readme, int atLeast)
    {
        var examples = Example().Matches(File.ReadAllText(Path.Combine(House.Root, readme))).Select(match => Lines(match.Groups["code"].Value)).ToList();

        Assert.True(examples.Count >= atLeast);
        Assert.All(examples, example => Assert.Contains(Tested, tested => tested.Contains(example, StringComparison.Ordinal)));
    }

    // Tests indent examples further than a README does.
    private static string Lines(string code) => string.Join('\n', code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    private static string Read(string file) => Lines(File.ReadAllText(Path.Combine(House.Root, file)));

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}
