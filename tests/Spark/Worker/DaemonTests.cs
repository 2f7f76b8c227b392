using System.Net.Sockets;
using Reelhouse.Spark.Udfs;
using Reelhouse.Spark.Worker.Daemon;
using Reelhouse.Spark.Worker.Spark42;

namespace Reelhouse.Spark.Tests.Worker;

/// <summary>The daemon, over real sockets.</summary>
public sealed class DaemonTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(300);
    private static readonly WorkerEnvironment Tcp = new("a secret", null, null, null) { CancelWait = Short };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reelhouse-worker-");
    private readonly ManualResetEventSlim _reading = new();
    private readonly ManualResetEventSlim _begun = new();
    private readonly ManualResetEventSlim _cancelled = new();
    private readonly ManualResetEventSlim _mayEnd = new();
    private readonly NamedFunctions _functions;

    public DaemonTests() => _functions = new()
    {
        ["identity"] = new BatchFunction(batches => batches),
        ["reads"] = new BatchFunction(batches =>
        {
            _reading.Set();
            return batches;
        }),
        ["looks"] = new BatchFunction(_ =>
        {
            _begun.Set();
            TaskContext.Current!.CancellationToken.WaitHandle.WaitOne(Limit);
            _cancelled.Set();
            TaskContext.Current!.CancellationToken.ThrowIfCancellationRequested();
            return [];
        }),
        ["waits"] = new BatchFunction(_ =>
        {
            _begun.Set();
            _mayEnd.Wait(Limit);
            return [];
        }),
    };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public void tasks_follow_one_another_on_a_connection()
    {
        using var daemon = new DaemonUnderTest(Tcp, _functions);
        using var executor = Known(daemon);
        for (var task = 0; task < 3; task++)
        {
            executor.Send(TaskOf("identity"));
            Assert.Equal(Mark.ArrowStream, executor.Reader.ReadInt());
            foreach (var batch in ArrowInput.Batches(executor.Reader)) Assert.Equal(2, batch.Length);
            ReadEnd(executor, Mark.EndOfStream);
        }
    }

    [Fact]
    public void who_does_not_know_the_secret_is_sent_away()
    {
        using var daemon = new DaemonUnderTest(Tcp, _functions);
        using var stranger = daemon.Connect();
        stranger.SendText("another secret");
        Assert.Equal("err", stranger.Reader.ReadString());
        Assert.Null(stranger.Reader.TryReadInt());
    }

    [Theory]
    [InlineData("474554202F20485454502F312E310D0A0D0A")]
    [InlineData("FFFFFFF9FFFFFFF9FFFFFFF9FFFFFFF9")]
    [InlineData("00000001000000007F7F7F7F")]
    public async Task garbage_ends_its_connection_and_nothing_else(string garbage)
    {
        using var daemon = new DaemonUnderTest(Tcp, _functions);
        using var neighbour = Known(daemon);
        using var stranger = daemon.Connect();
        using var broken = Known(daemon);
        foreach (var each in new[] { stranger, broken })
        {
            each.Send(Convert.FromHexString(garbage));
            await Task.Run(() => ReadToItsEnd(each), Cancelled).WaitAsync(Limit, Cancelled);
        }

        neighbour.Send(TaskOf("identity"));
        Assert.Equal(Mark.ArrowStream, neighbour.Reader.ReadInt());
    }

    [Fact]
    public void a_closed_connection_cancels_the_function_though_data_wait_before_its_end()
    {
        using var daemon = new DaemonUnderTest(Tcp with { CancelWait = Limit }, _functions);
        using (var executor = Known(daemon))
        {
            executor.Send(TaskOf("looks"));
            Assert.True(_begun.Wait(Limit, Cancelled));
        }

        Assert.True(_cancelled.Wait(Limit, Cancelled));
        using var next = Known(daemon);
    }

    [Fact]
    public async Task a_function_that_never_looks_ends_with_its_process_when_the_other_tasks_are_done()
    {
        using var daemon = new DaemonUnderTest(new(null, _folder.FullName, null, null) { CancelWait = Short }, _functions);
        using var other = daemon.Connect();
        other.Send(new TaskBytes().Header("reads").Batches(Some.Batch(2), ended: false).ToArray());
        Assert.True(_reading.Wait(Limit, Cancelled));
        using (var cancelled = daemon.Connect())
        {
            cancelled.Send(TaskOf("waits"));
            Assert.True(_begun.Wait(Limit, Cancelled));
        }

        await Eventually(() => IsRefused(daemon));
        daemon.Leave(); // The executor stops a daemon that refuses it, and begins another one.
        await Task.Delay(Short, Cancelled);
        Assert.False(daemon.Ended.IsCompleted);
        other.Send([0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0, .. new TaskBytes().End().ToArray()]); // the Arrow stream's end, and the data's
        Assert.Equal(Mark.ArrowStream, other.Reader.ReadInt());
        foreach (var batch in ArrowInput.Batches(other.Reader)) Assert.Equal(2, batch.Length);
        ReadEnd(other, Mark.EndOfData);
        other.Dispose();
        await daemon.Ended.WaitAsync(Limit, Cancelled);
        Assert.Contains("TaskContext.CancellationToken", daemon.Log.ToString(), StringComparison.Ordinal);
        _mayEnd.Set();
    }

    [Fact]
    public async Task without_a_connection_it_ends_and_leaves_no_file()
    {
        using var daemon = new DaemonUnderTest(new(null, _folder.FullName, null, null) { IdleLimit = Short }, _functions);
        Assert.Equal(_folder.FullName, Path.GetDirectoryName(daemon.SocketFile));
        await daemon.Ended.WaitAsync(Limit, Cancelled);
        Assert.Empty(_folder.EnumerateFileSystemInfos());
    }

    [Fact]
    public async Task it_ends_with_the_executor()
    {
        using var daemon = new DaemonUnderTest(new(null, _folder.FullName, null, null), _functions);
        using var executor = daemon.Connect();
        daemon.Leave();
        await daemon.Ended.WaitAsync(Limit, Cancelled);
        Assert.Empty(_folder.EnumerateFileSystemInfos());
    }

    [Fact]
    public void without_a_secret_it_opens_no_port() =>
        Assert.Throws<WorkerStartException>(() => Door.Open(WorkerEnvironment.Read(name => name == "PYTHON_UNIX_DOMAIN_ENABLED" ? "True" : null)));

    public void Dispose()
    {
        _mayEnd.Set();
        _folder.Delete(recursive: true);
    }

    private static DaemonUnderTest.Executor Known(DaemonUnderTest daemon)
    {
        var executor = daemon.Connect();
        executor.SendText("a secret");
        Assert.Equal("ok", executor.Reader.ReadString());
        return executor;
    }

    private static byte[] TaskOf(string function) => new TaskBytes().Header(function).Batches(Some.Batch(2)).End().ToArray();

    private static void ReadEnd(DaemonUnderTest.Executor executor, int last)
    {
        Assert.Equal(Mark.Timing, executor.Reader.ReadInt());
        for (var number = 0; number < 6; number++) executor.Reader.ReadLong();
        Assert.Equal((Mark.EndOfData, 0), (executor.Reader.ReadInt(), executor.Reader.ReadInt()));
        Assert.Equal(last, executor.Reader.ReadInt());
    }

    private static void ReadToItsEnd(DaemonUnderTest.Executor executor)
    {
        var rest = new byte[1024];
        while (executor.Receive(rest) > 0) { }
    }

    private static bool IsRefused(DaemonUnderTest daemon)
    {
        try
        {
            daemon.Connect().Dispose();
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }

    private static async Task Eventually(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!condition()) await Task.Delay(20, limit.Token);
    }
}
