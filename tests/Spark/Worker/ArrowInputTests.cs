using Reelhouse.Spark.Worker.Spark42;

namespace Reelhouse.Spark.Tests.Worker;

public sealed class ArrowInputTests
{
    [Fact]
    public void a_read_that_failed_is_told_and_not_followed_by_another()
    {
        using var broken = new BrokenStream();
        var failed = Assert.Throws<IOException>(() => ArrowInput.Batches(new WireReader(broken)).Count());
        Assert.Equal("read 1", failed.Message);
    }

    private sealed class BrokenStream : Stream
    {
        private int _reads;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => throw new IOException($"read {++_reads}");

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
