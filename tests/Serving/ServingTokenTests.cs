using Reelhouse.Serving.Authentication;

namespace Reelhouse.Serving.Tests;

public sealed class ServingTokenTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reelhouse-token-").FullName;

    private string File => Path.Combine(_folder, "home", "serving-token");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void a_token_is_made_once_for_the_user_alone()
    {
        ServingToken.OfFile(File);
        var made = System.IO.File.ReadAllText(File).Trim();
        Assert.Equal(64, made.Length);
        Assert.True(ServingToken.OfFile(File).Is(made));
        Assert.False(ServingToken.OfFile(File).Is(made[1..]));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
    }

    [Fact]
    public void an_empty_file_lets_nobody_in()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllText(File, "\n");
        Assert.Contains(File, Assert.Throws<IOException>(() => ServingToken.OfFile(File)).Message, StringComparison.Ordinal);
    }
}
