using System.Net.Sockets;

namespace Reelhouse.Spark.Worker.Daemon;

/// <summary>
/// A connection that acknowledges at once what it was sent. The executor writes a task's command and its first batch one after the other through a socket
/// that holds back a second short write until the first is acknowledged (Nagle), which Linux puts off for 40 ms: more than all the rest of a small task.
/// </summary>
/// <seealso href="https://man7.org/linux/man-pages/man7/tcp.7.html"/>
internal sealed class PromptStream(Socket socket) : NetworkStream(socket, ownsSocket: false)
{
    private const int QuickAcknowledgement = 12; // TCP_QUICKACK of Linux; it holds for a while only, so that each read asks again

    private static readonly byte[] On = BitConverter.GetBytes(1);

    private readonly bool _delays = OperatingSystem.IsLinux() && socket.AddressFamily == AddressFamily.InterNetwork;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        try
        {
            var read = Socket.Receive(buffer);
            // A full buffer has more behind it, and the last of that is acknowledged for all.
            if (_delays && read < buffer.Length) Socket.SetRawSocketOption((int)SocketOptionLevel.Tcp, QuickAcknowledgement, On);
            return read;
        }
        catch (SocketException failed)
        {
            throw new IOException(failed.Message, failed);
        }
    }
}
