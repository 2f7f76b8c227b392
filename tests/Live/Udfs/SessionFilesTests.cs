using System.IO.Compression;
using Reelhouse.Live.Tests.Client;
using Reelhouse.Spark;
using Reelhouse.Spark.Udfs;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Live.Tests.Udfs;

/// <summary>What functions find on executors: files, archives, broadcasts, and state that they keep.</summary>
public sealed class SessionFilesTests(EngineFixture fixture) : LiveSession(fixture)
{
    private static readonly Lazy<Guid> Model = new(Guid.NewGuid);

    [Fact]
    public async Task a_file_that_was_added_is_read_by_its_name()
    {
        var folder = Directory.CreateTempSubdirectory();
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "greeting.txt"), "hello", Cancellation);
        await Spark.AddFileAsync(Path.Combine(folder.FullName, "greeting.txt"), Cancellation);
        folder.Delete(recursive: true);

        var greeting = Udf((long id) => $"{File.ReadAllText(SparkFiles.Get("greeting.txt"))} {id}");

        Assert.Equal(["hello 0", "hello 1"], await Spark.Range(2).Select(greeting.Apply("id")).CollectAsync<string>(Cancellation));
    }

    [Fact]
    public async Task an_archive_that_was_added_is_a_folder()
    {
        var folder = Directory.CreateTempSubdirectory();
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "inside.txt"), "found", Cancellation);
        var archive = $"{folder.FullName}.zip";
        await ZipFile.CreateFromDirectoryAsync(folder.FullName, archive, Cancellation);
        await Spark.AddArchiveAsync(archive, "tools", Cancellation);
        folder.Delete(recursive: true);
        File.Delete(archive);

        var inside = Udf((long _) => File.ReadAllText(Path.Combine(SparkFiles.Get("tools"), "inside.txt")));

        Assert.Equal(["found"], await Spark.Range(1).Select(inside.Apply("id")).CollectAsync<string>(Cancellation));
    }

    [Fact]
    public async Task a_broadcast_value_is_captured_by_its_name_alone()
    {
        var words = await Spark.BroadcastAsync(Enumerable.Range(0, 10_000).ToDictionary(number => (long)number, number => $"word {number}"), Cancellation);

        var word = Udf((long id) => words.Value[id * 1000]);

        Assert.Equal(["word 0", "word 1000", "word 2000"], await Spark.Range(3).Select(word.Apply("id")).CollectAsync<string>(Cancellation));
    }

    [Fact]
    public async Task what_is_costly_to_make_is_made_once_in_a_process()
    {
        var model = Udf((long _) => $"{Environment.ProcessId} {Model.Value}");

        var seen = await Spark.Range(0, 1000, 1, 8).Select(model.Apply("id")).Distinct().CollectAsync<string>(Cancellation);

        Assert.Equal(seen.Select(each => each.Split(' ')[0]).Distinct().Count(), seen.Count);
        Assert.DoesNotContain(seen, each => each.EndsWith($"{Model.Value}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task what_was_never_added_is_told_by_its_name()
    {
        var broken = Udf((long _) => SparkFiles.Get("nowhere.txt"));

        var failed = await Assert.ThrowsAnyAsync<SparkException>(() => Spark.Range(1).Select(broken.Apply("id")).CollectAsync<string>(Cancellation));

        Assert.Contains("'nowhere.txt' was not added to the session", failed.Message, StringComparison.Ordinal);
    }
}
