using System.Runtime.InteropServices;
using Apache.Arrow;

namespace Reelhouse.Scoring;

/// <summary>Where the lists of an Arrow array begin that are all of one length.</summary>
internal static class ListOffsets
{
    public static ArrowBuffer OfEqual(ref byte[] memory, int lists, int length)
    {
        var size = (lists + 1) * sizeof(int);
        if (memory.Length < size) memory = new byte[size];
        var offsets = MemoryMarshal.Cast<byte, int>(memory.AsSpan(0, size));
        for (var list = 0; list < offsets.Length; list++) offsets[list] = list * length;
        return new(memory.AsMemory(0, size));
    }
}
