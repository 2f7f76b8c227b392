namespace Reelhouse.Spark.Worker.Spark42;

/// <summary>
/// Looks through an Arrow message's metadata before Arrow's reader does, which follows offsets in circles and makes room for as much as a number says. The
/// numbers of fields are those of Message.fbs and Schema.fbs of Arrow's format.
/// </summary>
internal static class ArrowMessage
{
    /// <summary>A column takes some hundred bytes; this is enough for a hundred thousand.</summary>
    public const int LongestMetadata = 1 << 25;

    /// <summary>Spark cuts batches far below this; a greater length means that reader and writer are out of step.</summary>
    private const long LongestBody = 1 << 30;

    private const int SchemaHeader = 1;
    private const int BatchHeader = 3;
    private const int DeepestNesting = 64;
    private const int NodeSize = 16; // Two longs, as a buffer's place is.

    /// <summary>How many bytes follow the metadata of a stream's message.</summary>
    /// <param name="metadata">The metadata.</param>
    /// <param name="isFirst">Whether it begins the stream: a schema, which no bytes follow. Batches come after it.</param>
    /// <exception cref="WireException">It is not what Spark sends.</exception>
    public static int BodyLength(ReadOnlySpan<byte> metadata, bool isFirst)
    {
        var message = FlatTable.Root(metadata);
        var (header, length) = (message.ReadByte(1), message.ReadLong(3));
        if (header != (isFirst ? SchemaHeader : BatchHeader)) throw new WireException($"An Arrow message is of kind {header}; a schema comes first, and batches after it.");
        if (length < 0 || length > (isFirst ? 0 : LongestBody)) throw new WireException($"The body of an Arrow message has a length of {length}.");
        if (isFirst) LookThroughSchema(message.ReadTable(2), metadata.Length);
        else LookThroughBatch(message.ReadTable(2));
        return (int)length;
    }

    private static void LookThroughSchema(FlatTable schema, int length)
    {
        var left = length / NodeSize; // Tables can share parts, but those of a column of its own take more than this.
        for (var field = 0; field < schema.CountItems(1, sizeof(int)); field++) LookThroughField(schema.ReadItem(1, field), DeepestNesting, ref left);
        schema.CountItems(2, sizeof(int));
    }

    private static void LookThroughField(FlatTable field, int depth, ref int left)
    {
        if (depth == 0 || --left < 0) throw new WireException($"An Arrow schema has columns nested deeper than {DeepestNesting}, or more of them than it has room for.");
        field.CountItems(6, sizeof(int));
        for (var child = 0; child < field.CountItems(5, sizeof(int)); child++) LookThroughField(field.ReadItem(5, child), depth - 1, ref left);
    }

    private static void LookThroughBatch(FlatTable batch)
    {
        batch.CountItems(1, NodeSize);
        batch.CountItems(2, NodeSize);
        batch.CountItems(4, sizeof(long));
    }
}
