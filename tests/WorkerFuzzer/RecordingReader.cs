using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Reelhouse.Spark.Worker.Spark42;

namespace Reelhouse.WorkerFuzzer;

/// <summary>Takes a recorded connection apart, as worker-protocol.md lays it out.</summary>
internal sealed class RecordingReader(byte[] recording)
{
    private const int Null = -5;

    private readonly List<Part> _parts = [];
    private int _at;

    public IReadOnlyList<Part> Read()
    {
        Text();
        _parts.Clear(); // the secret
        Number();
        Text();
        Text();
        Text();
        Times(Number(), Text);
        Take(PartKind.Flag, 1);
        Times(Number(), Broadcast);
        var evalType = Number(PartKind.EvalType);
        Times(Number(), Setting);
        Times(Number(), Setting);
        Times(Number(), () => Udf(evalType));
        Data(evalType);
        if (Number() != -4 || _at != recording.Length) throw new InvalidDataException($"The recording has {recording.Length} bytes, but its task ends at {_at}.");
        return _parts;
    }

    private void Broadcast()
    {
        if (BinaryPrimitives.ReadInt64BigEndian(Take(PartKind.Number, 8)) >= 0) Text();
    }

    private void Setting()
    {
        Text();
        Text();
    }

    // The recorded commands say nothing; those here say which function to call.
    private void Udf(int evalType)
    {
        Times(Number(), () =>
        {
            Number();
            if (Take(PartKind.Flag, 1)[0] == 1) Text();
        });
        Times(Number(), () =>
        {
            _at += 4 + BinaryPrimitives.ReadInt32BigEndian(recording.AsSpan(_at));
            var command = Encoding.UTF8.GetBytes(evalType.ToString(CultureInfo.InvariantCulture));
            var length = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, command.Length);
            _parts.Add(new(PartKind.Number, length));
            _parts.Add(new(PartKind.Command, command));
        });
        Take(PartKind.Number, 8);
    }

    private void Data(int evalType)
    {
        if (evalType is 207 or 250 or 251)
        {
            ArrowStream();
            return;
        }

        for (var streams = Number(); streams > 0; streams = Number()) Times(streams, ArrowStream);
    }

    private void ArrowStream()
    {
        var isFirst = true;
        for (var length = Prefix(); length > 0; length = Prefix())
        {
            var body = ArrowMessage.BodyLength(Take(PartKind.ArrowMetadata, length), isFirst);
            isFirst = false;
            if (body > 0) Take(PartKind.ArrowBody, body);
        }
    }

    private int Prefix() => BinaryPrimitives.ReadInt32LittleEndian(Take(PartKind.ArrowPrefix, 8).AsSpan(4));

    private void Text()
    {
        var length = Number();
        if (length != Null) Take(PartKind.Text, length);
    }

    private int Number(PartKind kind = PartKind.Number) => BinaryPrimitives.ReadInt32BigEndian(Take(kind, 4));

    private byte[] Take(PartKind kind, int length)
    {
        var bytes = recording.AsSpan(_at, length).ToArray();
        _at += length;
        _parts.Add(new(kind, bytes));
        return bytes;
    }

    private static void Times(int count, Action read)
    {
        for (var item = 0; item < count; item++) read();
    }
}
