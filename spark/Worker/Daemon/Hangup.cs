using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Reelhouse.Spark.Worker.Daemon;

/// <summary>Whether the other side of a socket is gone, asked while nobody reads: data that wait to be read hide the end behind them from a plain poll.</summary>
/// <seealso href="https://man7.org/linux/man-pages/man2/poll.2.html"/>
internal static class Hangup
{
    private const short PeerHungUp = 0x2000; // POLLRDHUP of Linux
    private const short AnyEnd = PeerHungUp | 0x18; // POLLERR, POLLHUP

    /// <remarks>Elsewhere than on Linux the end is seen once the data before it are read.</remarks>
    public static bool Of(Socket socket) =>
        OperatingSystem.IsLinux() ? HasEnded(socket.SafeHandle) : socket.Poll(0, SelectMode.SelectRead) && socket.Available == 0;

    private static bool HasEnded(SafeSocketHandle socket)
    {
        var polled = new Polled { Descriptor = (int)socket.DangerousGetHandle(), Events = PeerHungUp };
        return Poll(ref polled, 1, 0) > 0 && (polled.Returned & AnyEnd) != 0;
    }

    [DllImport("libc", EntryPoint = "poll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Poll(ref Polled polled, nuint count, int milliseconds);

    [StructLayout(LayoutKind.Sequential)]
    private struct Polled
    {
        public int Descriptor;
        public short Events;
        public short Returned;
    }
}
