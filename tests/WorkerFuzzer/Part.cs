namespace Reelhouse.WorkerFuzzer;

/// <summary>A piece of what the JVM writes, down to the single number.</summary>
internal sealed record Part(PartKind Kind, byte[] Bytes);

/// <summary>What a piece means to its reader.</summary>
internal enum PartKind
{
    Number,
    EvalType,
    Flag,
    Text,
    Command,

    /// <summary>The eight bytes before an Arrow message: the continuation mark, and the length of its metadata.</summary>
    ArrowPrefix,

    /// <summary>A FlatBuffer: the schema, or where a batch's columns lie in its body.</summary>
    ArrowMetadata,
    ArrowBody,
}
