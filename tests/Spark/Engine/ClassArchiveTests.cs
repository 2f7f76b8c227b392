using Reelhouse.Spark.Engine.Servers;

namespace Reelhouse.Spark.Tests.Engine;

public sealed class ClassArchiveTests : IDisposable
{
    private readonly string _cache = Directory.CreateTempSubdirectory().FullName;
    private readonly string _staging = Directory.CreateTempSubdirectory().FullName;

    private ClassArchive Archive => new(_cache, "spark", "key");

    public void Dispose()
    {
        Directory.Delete(_cache, recursive: true);
        Directory.Delete(_staging, recursive: true);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void what_a_server_wrote_to_its_end_is_kept(bool endedAsAsked)
    {
        File.WriteAllBytes(Archive.WrittenFile(_staging), [0xf0]);

        Assert.True(Archive.Adopt(_staging, endedAsAsked));

        Assert.True(File.Exists(Archive.File));
        Assert.False(File.Exists(Archive.FailedFile));
    }

    [Fact]
    public void a_server_that_ended_as_asked_and_wrote_nothing_is_not_tried_again()
    {
        Assert.False(Archive.Adopt(_staging, endedAsAsked: true));

        Assert.True(Archive.WasTried);
    }

    [Fact]
    public void a_server_that_was_killed_or_broke_down_is_tried_again()
    {
        File.WriteAllBytes(Archive.WrittenFile(_staging), [0]);

        Assert.False(Archive.Adopt(_staging, endedAsAsked: false));

        Assert.False(Archive.WasTried);
    }
}
