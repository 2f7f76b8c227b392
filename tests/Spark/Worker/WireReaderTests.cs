using System.Buffers.Binary;
using Reelhouse.Spark.Worker.Spark42;

namespace Reelhouse.Spark.Tests.Worker;

public sealed class WireReaderTests
{
    [Theory]
    [InlineData(-7)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void a_length_that_cannot_be_is_refused(int length) => Assert.Throws<WireException>(() => Reader(length).ReadBytes("command"));

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void a_count_that_cannot_be_is_refused(int count)
    {
        var reader = Reader(count);
        Assert.Throws<WireException>(() => reader.ReadList("files", () => reader.ReadString()));
    }

    [Fact]
    public void a_length_takes_no_memory_before_the_bytes_come()
    {
        var reader = Reader(1 << 30);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<ConnectionClosedException>(() => reader.ReadBytes("command"));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2 << 20);
    }

    [Fact]
    public void a_part_longer_than_what_is_believed_at_first_comes_whole()
    {
        var part = new byte[(3 << 20) + 1];
        Random.Shared.NextBytes(part);
        Assert.Equal(part, Reader(part.Length, part).ReadBytes("command"));
    }

    private static WireReader Reader(int number, params byte[] behind)
    {
        var bytes = new byte[4 + behind.Length];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        behind.CopyTo(bytes, 4);
        return new(new MemoryStream(bytes));
    }
}
