using Proto = Spark.Connect;

namespace Reelhouse.Spark.Plans;

/// <summary>Builds window expressions and the frames of their rows.</summary>
internal static class Windows
{
    public static Proto.Expression Over(
        Proto.Expression function,
        IEnumerable<Proto.Expression> partitions,
        IEnumerable<Proto.Expression> orders,
        Proto.Expression.Types.Window.Types.WindowFrame? frame)
    {
        var window = new Proto.Expression.Types.Window
        {
            WindowFunction = function,
            PartitionSpec = { partitions },
            OrderSpec = { orders.Select(order => order.SortOrder) },
        };
        if (frame is not null) window.FrameSpec = frame;
        return new() { Window = window };
    }

    /// <summary>A frame of rows counted from the current one.</summary>
    /// <exception cref="OverflowException">A boundary is neither unbounded nor within 32 bits.</exception>
    public static Proto.Expression.Types.Window.Types.WindowFrame Rows(long start, long end) => new()
    {
        FrameType = Proto.Expression.Types.Window.Types.WindowFrame.Types.FrameType.Row,
        Lower = Boundary(start, value => new() { Integer = checked((int)value) }),
        Upper = Boundary(end, value => new() { Integer = checked((int)value) }),
    };

    /// <summary>A frame of rows whose order value lies within a distance of the current one's.</summary>
    public static Proto.Expression.Types.Window.Types.WindowFrame Range(long start, long end) => new()
    {
        FrameType = Proto.Expression.Types.Window.Types.WindowFrame.Types.FrameType.Range,
        Lower = Boundary(start, value => new() { Long = value }),
        Upper = Boundary(end, value => new() { Long = value }),
    };

    private static Proto.Expression.Types.Window.Types.WindowFrame.Types.FrameBoundary Boundary(
        long value, Func<long, Proto.Expression.Types.Literal> literal) => value switch
        {
            0 => new() { CurrentRow = true },
            long.MinValue or long.MaxValue => new() { Unbounded = true },
            _ => new() { Value = new() { Literal = literal(value) } },
        };
}
