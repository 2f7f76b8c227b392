using Reelhouse.Orchestration.Configuration;

namespace Reelhouse.Orchestration.Tests.Configuration;

public sealed class CommandNameTests : IDisposable
{
    private readonly TestHome _home = new();

    [Fact]
    public void In_a_checkout_the_command_is_dotnet_run_of_the_project()
    {
        File.WriteAllText(Path.Combine(_home.Folder, "Reelhouse.slnx"), "");
        var program = Path.Combine(_home.Folder, "orchestration", "bin", "Debug");

        Assert.Equal("dotnet run --project orchestration --", CommandName.For(program, _home.Folder));
        Assert.Equal($"dotnet run --project {_home.Folder}/orchestration --", CommandName.For(program, Path.Combine(_home.Folder, "elsewhere")));
    }

    [Fact]
    public void Elsewhere_it_is_the_program() => Assert.Equal("reelhouse", CommandName.For(_home.Folder, _home.Folder));

    public void Dispose() => _home.Dispose();
}
