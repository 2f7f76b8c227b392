using Reelhouse.Spark.Udfs;
using Reelhouse.Spark.Worker.Spark42;

namespace Reelhouse.Spark.Tests.Worker;

public sealed class CrashNoteTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reelhouse-crash-");

    [Fact]
    public void while_a_task_runs_a_file_named_by_the_process_says_which_and_afterwards_there_is_none()
    {
        var note = "";
        var loader = new NamedFunctions
        {
            ["f"] = new BatchFunction(batches =>
            {
                note = File.ReadAllText(Path.Combine(_folder.FullName, $"{Environment.ProcessId}"));
                return batches;
            }),
        };
        var task = new TaskBytes().Header("f").Batches(Some.Batch(1)).End().ToArray();
        new TaskLoop(new(new MemoryStream(task)), new(Stream.Null), Some.Host(loader, crashFolder: _folder.FullName, closed: TestContext.Current.CancellationToken)).Run();
        Assert.EndsWith("stage 3, partition 7, attempt 1", note, StringComparison.Ordinal);
        Assert.Empty(_folder.EnumerateFiles());
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
