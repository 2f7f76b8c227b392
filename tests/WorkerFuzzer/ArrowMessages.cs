using System.Buffers.Binary;
using Reelhouse.Spark.Worker.Spark42;

namespace Reelhouse.WorkerFuzzer;

/// <summary>Arrow messages as frames, whatever is in them.</summary>
internal static class ArrowMessages
{
    /// <summary>Reads past one stream of messages, its end included.</summary>
    public static void Skip(Stream stream)
    {
        var prefix = new byte[8];
        for (var isFirst = true; ; isFirst = false)
        {
            stream.ReadExactly(prefix);
            if (BinaryPrimitives.ReadInt32LittleEndian(prefix) != -1) throw new InvalidDataException("An Arrow message begins without its mark.");
            var length = BinaryPrimitives.ReadInt32LittleEndian(prefix.AsSpan(4));
            if (length == 0) return;
            var metadata = new byte[length];
            stream.ReadExactly(metadata);
            stream.ReadExactly(new byte[ArrowMessage.BodyLength(metadata, isFirst)]);
        }
    }
}
