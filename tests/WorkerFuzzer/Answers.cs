using Reelhouse.Spark.Worker.Spark42;

namespace Reelhouse.WorkerFuzzer;

/// <summary>Whether the JVM could read what a worker answered, task after task.</summary>
internal static class Answers
{
    /// <summary>Why it could not; null where it could.</summary>
    public static string? Fault(Stream output)
    {
        var wire = new WireReader(output);
        try
        {
            while (output.Position < output.Length)
            {
                if (!Skip(wire) && output.Position < output.Length) return $"{output.Length - output.Position} bytes follow the end of the answer.";
            }

            return null;
        }
        catch (Exception unreadable) when (unreadable is IOException or ArgumentException)
        {
            return $"The answer cannot be read at {output.Position} of {output.Length}: {unreadable.Message}";
        }
    }

    /// <summary>Reads past one answer; whether another may follow.</summary>
    private static bool Skip(WireReader wire)
    {
        var mark = wire.ReadInt();
        if (mark == Mark.ArrowStream)
        {
            ArrowMessages.Skip(wire.Stream);
            mark = wire.ReadInt();
        }

        if (mark == Mark.Exception)
        {
            wire.ReadString();
            return false;
        }

        if (mark != Mark.Timing) throw new InvalidDataException($"The mark {mark} stands where an answer ends.");
        for (var times = 0; times < 6; times++) wire.ReadLong();
        return (wire.ReadInt(), wire.ReadInt(), wire.ReadInt()) switch
        {
            (Mark.EndOfData, 0, Mark.EndOfStream) => true,
            (Mark.EndOfData, 0, Mark.EndOfData) => false,
            var end => throw new InvalidDataException($"The answer ends with {end}."),
        };
    }
}
