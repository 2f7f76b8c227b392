using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Tests.Tables;

public sealed class HalfMadeFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void a_folder_without_a_commit_goes()
    {
        Write(".00000000000000000000.json.abc.tmp");
        Assert.True(HalfMadeFolder.Remove(_folder));
        Assert.False(Directory.Exists(_folder));
    }

    [Fact]
    public void a_folder_with_a_commit_stays()
    {
        Write("00000000000000000000.json");
        Assert.False(HalfMadeFolder.Remove(_folder));
        Assert.True(Directory.Exists(_folder));
    }

    [Fact]
    public void a_folder_with_somebody_s_files_stays()
    {
        Write(".00000000000000000000.json.abc.tmp");
        File.WriteAllText(Path.Combine(_folder, "films.parquet"), "");
        Assert.False(HalfMadeFolder.Remove(_folder));
        Assert.True(File.Exists(Path.Combine(_folder, "films.parquet")));
    }

    [Fact]
    public void an_object_store_has_no_such_folder() => Assert.False(HalfMadeFolder.Remove("s3a://lake/silver/films"));

    private void Write(string file)
    {
        var log = Directory.CreateDirectory(Path.Combine(_folder, "_delta_log")).FullName;
        File.WriteAllText(Path.Combine(log, file), "{}");
    }
}
