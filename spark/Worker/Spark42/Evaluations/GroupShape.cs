namespace Reelhouse.Spark.Worker.Spark42.Evaluations;

/// <summary>Which columns of grouped data are the key, and which go to the function.</summary>
internal sealed record GroupShape(IReadOnlyList<int> Keys, IReadOnlyList<int> Values)
{
    /// <summary>Reads the shapes that stand in place of arguments: for each side its length, the number of keys, their offsets, those of the values.</summary>
    /// <exception cref="WireException">The numbers do not fit one another.</exception>
    public static IReadOnlyList<GroupShape> Read(IReadOnlyList<UdfArgument> arguments, int sides)
    {
        var offsets = arguments.Select(argument => argument.Offset).ToArray().AsSpan();
        var shapes = new List<GroupShape>();
        while (offsets.Length > 0)
        {
            var length = offsets[0];
            if (length < 1 || length >= offsets.Length || offsets[1] < 0 || offsets[1] >= length) break;
            var side = offsets.Slice(1, length);
            shapes.Add(new([.. side.Slice(1, side[0])], [.. side[(1 + side[0])..]]));
            offsets = offsets[(1 + length)..];
        }

        return shapes.Count == sides && offsets.Length == 0 ? shapes : throw new WireException(
            $"The columns of {sides} grouped side(s) are given as {string.Join(", ", arguments.Select(argument => argument.Offset))}, which do not fit one another.");
    }
}
