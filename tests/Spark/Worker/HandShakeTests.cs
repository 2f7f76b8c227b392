using Reelhouse.Spark.Worker.Daemon;
using Reelhouse.Spark.Worker.Spark42;

namespace Reelhouse.Spark.Tests.Worker;

public sealed class HandShakeTests
{
    [Fact]
    public void a_worker_for_one_task_says_the_secret_and_then_its_process()
    {
        var executor = new MemoryStream();
        Assert.True(HandShake.Introduce(Said("ok"), new(executor), "a secret"));
        executor.Position = 0;
        var heard = new WireReader(executor);
        Assert.Equal("a secret", heard.ReadString());
        Assert.Equal(Environment.ProcessId, heard.ReadInt());
    }

    [Fact]
    public void a_worker_whose_secret_is_refused_says_no_more()
    {
        var executor = new MemoryStream();
        Assert.False(HandShake.Introduce(Said("err"), new(executor), "a secret"));
        Assert.Equal(4 + "a secret".Length, executor.Length);
    }

    [Fact]
    public void a_secret_of_any_length_is_not_read() =>
        Assert.Throws<WireException>(() => HandShake.Receive(Said(new string('x', 100_000)), new(Stream.Null), "a secret"));

    private static WireReader Said(string text)
    {
        var bytes = new MemoryStream();
        new WireWriter(bytes).WriteString(text);
        bytes.Position = 0;
        return new(bytes);
    }
}
