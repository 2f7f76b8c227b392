using Reelhouse.Orchestration.Configuration;

namespace Reelhouse.Orchestration.Tests;

/// <summary>A home of one test, gone with it.</summary>
internal sealed class TestHome : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reelhouse-test-");

    public TestHome() => Home = new Home(Path.Combine(_folder.FullName, "home"));

    public string Folder => _folder.FullName;

    public Home Home { get; }

    public void Dispose() => _folder.Delete(recursive: true);
}
