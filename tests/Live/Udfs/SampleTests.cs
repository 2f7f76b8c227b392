using System.Diagnostics;

namespace Reelhouse.Live.Tests.Udfs;

/// <summary>The program that spark/README.md shows, as users run it.</summary>
public sealed class SampleTests(EngineFixture fixture)
{
    [Fact]
    public async Task the_sample_program_prints_what_its_functions_made()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Reelhouse.Spark.Sample.dll")]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["SPARK_REMOTE"] = fixture.Endpoints.SparkRemote;
        using var program = Process.Start(start)!;
        var errors = program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(program.ExitCode == 0, await errors);
        Assert.Contains("[Dark,25.5]", output, StringComparison.Ordinal);
        Assert.Contains("Play { Title = Lupin, Country = FR, Minutes = 44 }", output, StringComparison.Ordinal);
        Assert.Matches(@"Better Call Saul\|\s*BCS", output);
    }
}
