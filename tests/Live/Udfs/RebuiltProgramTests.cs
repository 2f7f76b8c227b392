namespace Reelhouse.Live.Tests.Udfs;

/// <summary>A function is changed, its program built and started again: its new code runs, on the server that ran the old.</summary>
public sealed class RebuiltProgramTests(EngineFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task each_build_of_a_program_runs_its_own_code_while_the_other_goes_on()
    {
        var program = new RebuiltProgram(Directory.CreateDirectory(Path.Combine(fixture.Home, "rebuilt")).FullName, fixture.Endpoints.SparkRemote);
        using var first = await program.BuildAndStartAsync("first", Cancellation);
        Assert.Equal("first", await RebuiltProgram.AskAsync(first, Cancellation));

        using var second = await program.BuildAndStartAsync("second", Cancellation);
        Assert.Equal("second", await RebuiltProgram.AskAsync(second, Cancellation));
        Assert.Equal("first", await RebuiltProgram.AskAsync(first, Cancellation));

        foreach (var running in new[] { first, second })
        {
            running.StandardInput.Close();
            await running.WaitForExitAsync(Cancellation);
            Assert.Equal(0, running.ExitCode);
        }
    }
}
