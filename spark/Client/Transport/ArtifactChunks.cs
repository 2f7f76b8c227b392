using System.IO.Hashing;
using Google.Protobuf;
using Spark.Connect;

namespace Reelhouse.Spark.Transport;

/// <summary>Cuts artifacts into the messages that carry them.</summary>
internal static class ArtifactChunks
{
    /// <summary>What Spark's own clients send at a time.</summary>
    public const int Size = 32 * 1024;

    /// <summary>A small artifact in one message, a greater one in many.</summary>
    public static IEnumerable<AddArtifactsRequest> Of(Artifact artifact)
    {
        if (artifact.Content.Length <= Size)
        {
            yield return new() { Batch = new() { Artifacts = { new AddArtifactsRequest.Types.SingleChunkArtifact { Name = artifact.Name, Data = Chunk(artifact.Content) } } } };
            yield break;
        }

        var count = (artifact.Content.Length + Size - 1) / Size;
        yield return new()
        {
            BeginChunk = new() { Name = artifact.Name, TotalBytes = artifact.Content.Length, NumChunks = count, InitialChunk = Chunk(artifact.Content[..Size]) },
        };
        for (var at = Size; at < artifact.Content.Length; at += Size)
            yield return new() { Chunk = Chunk(artifact.Content.Slice(at, Math.Min(Size, artifact.Content.Length - at))) };
    }

    private static AddArtifactsRequest.Types.ArtifactChunk Chunk(ReadOnlyMemory<byte> data) =>
        new() { Data = UnsafeByteOperations.UnsafeWrap(data), Crc = Crc32.HashToUInt32(data.Span) };
}
