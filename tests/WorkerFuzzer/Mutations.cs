using System.Buffers.Binary;

namespace Reelhouse.WorkerFuzzer;

/// <summary>Ways to spoil a task, each of which knows where to hurt.</summary>
internal static class Mutations
{
    private static readonly int[] Numbers = [0, 1, 2, 3, 7, 127, 128, 255, 65536, 1 << 20, (1 << 30) - 1, 1 << 30, int.MaxValue, int.MinValue, -1, -2, -3, -4, -5, -6, -7];
    private static readonly int[] EvalTypes = [0, 100, 200, 207, 209, 210, 215, 250, 251, 252, 253, 301, 302];

    private static readonly Action<List<Part>, Random>[] All =
    [
        ChangeNumber, ChangeNumber, ChangeEvalType, ChangeCommand, ChangePrefix, ChangeMetadata, ChangeMetadata, ChangeMetadata, FlipBytes, FlipBytes,
        DropParts, RepeatParts, SwapParts, Cut, Insert, SpliceMessage, SpliceMessage, AddTask,
    ];

    /// <summary>A recorded task, spoilt once to four times.</summary>
    public static byte[] Spoil(Random random)
    {
        var parts = Pick(random).Parts.ToList();
        for (var times = random.Next(1, 5); times > 0 && parts.Count > 0; times--) All[random.Next(All.Length)](parts, random);
        return RecordedTask.Join(parts);
    }

    private static void ChangeNumber(List<Part> parts, Random random) => Change(parts, random, PartKind.Number, bytes =>
    {
        // A long's lower half is changed; one that was cut is left alone.
        if (bytes.Length % 4 != 0 || bytes.Length == 0) return;
        var number = bytes.AsSpan(bytes.Length - 4);
        BinaryPrimitives.WriteInt32BigEndian(number, Near(BinaryPrimitives.ReadInt32BigEndian(number), random));
    });

    private static void ChangeEvalType(List<Part> parts, Random random) =>
        Change(parts, random, PartKind.EvalType, bytes => BinaryPrimitives.TryWriteInt32BigEndian(bytes, EvalTypes[random.Next(EvalTypes.Length)]));

    private static void ChangeCommand(List<Part> parts, Random random)
    {
        if (Find(parts, random, PartKind.Command) is not { } at) return;
        var command = KnownFunctions.Commands[random.Next(KnownFunctions.Commands.Count)];
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, command.Length);
        parts[at] = new(PartKind.Command, command);
        if (at > 0) parts[at - 1] = new(PartKind.Number, length);
    }

    private static void ChangePrefix(List<Part> parts, Random random) => Change(parts, random, PartKind.ArrowPrefix, bytes => ChangeWord(bytes, random));

    private static void ChangeMetadata(List<Part> parts, Random random) => Change(parts, random, PartKind.ArrowMetadata, bytes => ChangeWord(bytes, random));

    private static void FlipBytes(List<Part> parts, Random random) => Change(parts, random, null, bytes =>
    {
        for (var times = random.Next(1, 5); times > 0 && bytes.Length > 0; times--) bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
    });

    private static void DropParts(List<Part> parts, Random random)
    {
        var (at, count) = Range(parts, random);
        parts.RemoveRange(at, count);
    }

    private static void RepeatParts(List<Part> parts, Random random)
    {
        var (at, count) = Range(parts, random);
        parts.InsertRange(at, parts.GetRange(at, count));
    }

    private static void SwapParts(List<Part> parts, Random random)
    {
        var (one, other) = (random.Next(parts.Count), random.Next(parts.Count));
        (parts[one], parts[other]) = (parts[other], parts[one]);
    }

    private static void Cut(List<Part> parts, Random random)
    {
        var at = random.Next(parts.Count);
        parts.RemoveRange(at + 1, parts.Count - at - 1);
        parts[at] = parts[at] with { Bytes = parts[at].Bytes[..random.Next(parts[at].Bytes.Length + 1)] };
    }

    private static void Insert(List<Part> parts, Random random)
    {
        var bytes = new byte[random.Next(1, 65)];
        random.NextBytes(bytes);
        parts.Insert(random.Next(parts.Count + 1), new(PartKind.Text, bytes));
    }

    /// <summary>An Arrow message of another task, in place of one of this or beside it.</summary>
    private static void SpliceMessage(List<Part> parts, Random random)
    {
        var source = Pick(random).Parts.ToList();
        if (Find(parts, random, PartKind.ArrowPrefix) is not { } at || Find(source, random, PartKind.ArrowPrefix) is not { } from) return;
        if (random.Next(2) == 0) parts.RemoveRange(at, MessageLength(parts, at));
        parts.InsertRange(at, source.GetRange(from, MessageLength(source, from)));
    }

    private static void AddTask(List<Part> parts, Random random) => parts.AddRange(Pick(random).Parts);

    private static int MessageLength(List<Part> parts, int at) =>
        1 + parts.Skip(at + 1).TakeWhile(part => part.Kind is PartKind.ArrowMetadata or PartKind.ArrowBody).Count();

    private static void ChangeWord(byte[] bytes, Random random)
    {
        if (bytes.Length < 4) return;
        var word = bytes.AsSpan(random.Next(bytes.Length / 4) * 4);
        BinaryPrimitives.WriteInt32LittleEndian(word, Near(BinaryPrimitives.ReadInt32LittleEndian(word), random));
    }

    private static int Near(int number, Random random) => random.Next(5) switch
    {
        0 => unchecked(number + random.Next(-3, 4)),
        1 => random.Next(-64, 64) * 4, // A FlatBuffer's offsets, forwards and backwards.
        2 => unchecked((int)random.NextInt64()),
        _ => Numbers[random.Next(Numbers.Length)],
    };

    private static void Change(List<Part> parts, Random random, PartKind? kind, Action<byte[]> change)
    {
        if (Find(parts, random, kind) is not { } at) return;
        var bytes = parts[at].Bytes.ToArray();
        change(bytes);
        parts[at] = parts[at] with { Bytes = bytes };
    }

    private static int? Find(List<Part> parts, Random random, PartKind? kind)
    {
        var places = Enumerable.Range(0, parts.Count).Where(at => kind is null || parts[at].Kind == kind).ToList();
        return places.Count == 0 ? null : places[random.Next(places.Count)];
    }

    private static (int At, int Count) Range(List<Part> parts, Random random)
    {
        var at = random.Next(parts.Count);
        return (at, Math.Min(random.Next(1, 9), parts.Count - at));
    }

    // The one large recording is as good as a small one, most of the time.
    private static RecordedTask Pick(Random random)
    {
        var task = RecordedTask.All[random.Next(RecordedTask.All.Count)];
        return task.Parts.Count < 1000 || random.Next(20) == 0 ? task : Pick(random);
    }
}
