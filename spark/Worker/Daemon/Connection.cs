using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Reelhouse.Spark.Udfs;
using Reelhouse.Spark.Worker.Spark42;

namespace Reelhouse.Spark.Worker.Daemon;

/// <summary>One of the executor's connections: the hand-shake, then its tasks.</summary>
internal sealed class Connection(Socket socket, string? secret, IFunctionLoader loader)
{
    private const int BufferSize = 64 * 1024;

    /// <summary>Serves the connection until the executor is done with it, or somebody connected who does not know the secret.</summary>
    public void Serve()
    {
        using var stream = new NetworkStream(socket, ownsSocket: true);
        var reader = new WireReader(new BufferedStream(stream, BufferSize));
        var writer = new WireWriter(new BufferedStream(stream, BufferSize));

        // All tasks run in this process; the executor only asks whether it is alive.
        writer.WriteInt(Environment.ProcessId);
        writer.Flush();
        if (Knows(reader, writer)) new TaskLoop(reader, writer, loader, TimeProvider.System).Run();
    }

    private bool Knows(WireReader reader, WireWriter writer)
    {
        if (secret is null) return true;
        var knows = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(reader.ReadString()), Encoding.UTF8.GetBytes(secret));
        writer.WriteString(knows ? "ok" : "err");
        writer.Flush();
        return knows;
    }
}
