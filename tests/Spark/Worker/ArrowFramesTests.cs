using System.Buffers.Binary;
using Reelhouse.Spark.Worker.Spark42;
using Reelhouse.WorkerFuzzer;

namespace Reelhouse.Spark.Tests.Worker;

/// <summary>What Arrow's own reader would take on trust.</summary>
public sealed class ArrowFramesTests
{
    [Fact]
    public void metadata_longer_than_any_is_refused_before_there_is_room_for_it()
    {
        var refused = Assert.Throws<WireException>(() => Read([255, 255, 255, 255, 255, 255, 255, 127]));
        Assert.Contains($"{int.MaxValue}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void what_does_not_begin_as_an_Arrow_message_is_refused() =>
        Assert.Contains("ffffffff", Assert.Throws<WireException>(() => Read([0, 0, 0, 42])).Message, StringComparison.Ordinal);

    [Fact]
    public void offsets_that_lead_backwards_are_refused_or_mean_nothing()
    {
        // Among them are those that make a column its own child, which Arrow's reader would follow until the stack overflows.
        var schema = RecordedTask.All.Single(task => task.Name == "map_arrow").Parts.First(part => part.Kind == PartKind.ArrowMetadata).Bytes;
        for (var word = 0; word < schema.Length; word += 4)
        {
            for (var back = 4; back <= word; back += 4)
            {
                var spoilt = schema.ToArray();
                BinaryPrimitives.WriteInt32LittleEndian(spoilt.AsSpan(word), -back);
                var thrown = Record.Exception(() => ArrowMessage.BodyLength(spoilt, isFirst: true));
                Assert.True(thrown is null or WireException, $"{-back} at {word}: {thrown}");
            }
        }
    }

    private static int Read(byte[] bytes) => ArrowInput.Batches(new WireReader(new MemoryStream(bytes))).Count();
}
