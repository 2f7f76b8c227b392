using System.Text.Json;
using Reelhouse.Spark.Engine;
using Reelhouse.Spark.Engine.Homes;
using Reelhouse.Spark.Engine.Processes;
using Reelhouse.Spark.Engine.Servers;

namespace Reelhouse.Spark.Tests.Engine;

public sealed class EngineHomeTests : IDisposable
{
    private readonly EngineHome _home = EngineHome.Of(Directory.CreateTempSubdirectory().FullName);

    public EngineHomeTests() => _home.Create();

    public void Dispose() => Directory.Delete(_home.Folder, recursive: true);

    [Fact]
    public void one_engine_owns_a_home()
    {
        using (HomeLock.Take(_home))
        {
            var error = Assert.Throws<EngineException>(() => HomeLock.Take(_home));
            Assert.Contains(_home.Folder, error.Message, StringComparison.Ordinal);
            Assert.Contains($"process {Environment.ProcessId}", error.Message, StringComparison.Ordinal);
        }
        HomeLock.Take(_home).Dispose();
    }

    [Fact]
    public void a_lock_that_cannot_be_written_is_not_taken_for_a_running_engine()
    {
        File.CreateSymbolicLink(_home.LockFile, "/nowhere/lock");

        var error = Assert.Throws<EngineException>(() => HomeLock.Take(_home));

        Assert.Contains($"{_home.LockFile} can't be taken", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void a_lock_whose_owner_cannot_be_noted_is_let_go()
    {
        var owner = Directory.CreateDirectory(_home.RunFile("owner")).FullName;

        var error = Assert.Throws<EngineException>(() => HomeLock.Take(_home));

        Assert.Contains(owner, error.Message, StringComparison.Ordinal);
        Directory.Delete(owner);
        HomeLock.Take(_home).Dispose();
    }

    [Fact]
    public void a_new_home_is_the_users_alone()
    {
        var home = EngineHome.Of(Path.Combine(_home.Folder, "new", "home"));

        home.Create();

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(home.Folder));
    }

    [Fact]
    public async Task the_s3_keys_stay_with_the_home_and_the_token_does_not()
    {
        var first = await EngineSecrets.ForAsync(_home, TestContext.Current.CancellationToken);
        var second = await EngineSecrets.ForAsync(_home, TestContext.Current.CancellationToken);

        Assert.Equal((first.S3AccessKey, first.S3SecretKey), (second.S3AccessKey, second.S3SecretKey));
        Assert.NotEqual(first.ConnectToken, second.ConnectToken);
    }

    [Fact]
    public async Task a_private_file_is_the_users_alone()
    {
        var file = _home.RunFile("secret");
        await File.WriteAllTextAsync(file, "old", TestContext.Current.CancellationToken);

        await PrivateFile.WriteAsync(file, "new", TestContext.Current.CancellationToken);

        Assert.Equal("new", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public void a_metastore_whose_creation_was_cut_off_is_removed_and_a_whole_one_is_kept()
    {
        var metastore = new SparkMetastore(_home);
        var database = Path.Combine(_home.Metastore, "metastore_db");
        Directory.CreateDirectory(database);

        metastore.RemoveUnfinished();
        Assert.False(Directory.Exists(database));

        Directory.CreateDirectory(database);
        metastore.MarkComplete();
        metastore.RemoveUnfinished();
        Assert.True(Directory.Exists(database));
    }

    [Fact]
    public void kafkas_storage_is_formatted_again_when_that_was_cut_off()
    {
        var storage = new KafkaStorage(_home);
        Directory.CreateDirectory(storage.LogFolder);
        File.WriteAllText(Path.Combine(storage.LogFolder, "meta.properties"), "half");

        storage.RemoveUnfinished();

        Assert.False(Directory.Exists(storage.LogFolder));
    }

    [Fact]
    public void an_unfinished_object_is_moved_out_of_its_bucket_and_not_lost()
    {
        const string stray = "000001.csv-6c54a5b0-5b7e-4b34-a6a1-6bb8d5a0f2aa";
        var bucket = Directory.CreateDirectory(Path.Combine(_home.S3, "landing", "titles")).FullName;
        File.WriteAllText(Path.Combine(bucket, stray), "half");
        File.WriteAllText(Path.Combine(bucket, "000001.csv"), "whole");

        S3Storage.MoveStraysAside(_home);

        Assert.Equal(["000001.csv"], Directory.GetFiles(bucket).Select(file => Path.GetFileName(file)));
        Assert.Equal("half", File.ReadAllText(Path.Combine(_home.Engine, "s3-strays", "landing", "titles", stray)));
    }

    [Theory]
    [InlineData(new byte[] { 0xf0, 0x0b, 0xab, 0xa8 }, true)]
    [InlineData(new byte[] { 0, 0, 0, 0 }, false)]
    [InlineData(new byte[0], false)]
    public void a_class_archive_without_its_header_was_cut_off(byte[] content, bool whole)
    {
        var file = _home.RunFile("spark.jsa");
        File.WriteAllBytes(file, content);

        Assert.Equal(whole, ClassArchive.IsWhole(file));
        Assert.False(ClassArchive.IsWhole(file + ".none"));
    }

    [Fact]
    public void a_home_without_a_running_engine_has_no_state()
    {
        Assert.Null(EngineState.TryRead(_home.Folder));

        File.WriteAllText(_home.StateFile, "{ cut off");
        Assert.Null(EngineState.TryRead(_home.Folder));
    }

    [Fact]
    public void the_state_of_an_engine_whose_processes_are_gone_is_not_believed()
    {
        var endpoints = new EngineEndpoints { Servers = EngineServers.Kafka, KafkaBootstrapServers = "127.0.0.1:9092" };
        File.WriteAllText(_home.StateFile, Json(endpoints, started: "1"));

        Assert.Null(EngineState.TryRead(_home.Folder));

        File.WriteAllText(_home.StateFile, Json(endpoints, ProcessIdentity.Current.Started));
        Assert.Equal("127.0.0.1:9092", EngineState.TryRead(_home.Folder)?.Endpoints.KafkaBootstrapServers);
    }

    private static string Json(EngineEndpoints endpoints, string started)
    {
        var owner = ProcessIdentity.Current;
        var document = StateDocument.Of(owner, new Dictionary<string, ProcessIdentity> { ["kafka"] = owner with { Started = started } }, endpoints);
        return JsonSerializer.Serialize(document, StateContext.Default.StateDocument);
    }
}
