namespace Reelhouse.House.Tests;

/// <summary>The program in spark/README.md is the one that is built and tested.</summary>
public sealed class ReadmeSample
{
    [Fact]
    public void The_program_in_the_readme_is_the_sample() =>
        Assert.Contains(File.ReadAllText(Path.Combine(House.Root, "spark", "Sample", "Program.cs")), File.ReadAllText(Path.Combine(House.Root, "spark", "README.md")), StringComparison.Ordinal);
}
