using System.Security.Cryptography;
using System.Text;
using Reelhouse.Spark.Worker.Spark42;

namespace Reelhouse.Spark.Worker.Daemon;

/// <summary>How executor and worker get to know each other, once on each connection. A secret that is null was not needed to come here.</summary>
internal static class HandShake
{
    private const int LongestSecret = 1024;

    /// <summary>With an executor that came in; whether it knows the secret.</summary>
    public static bool Receive(WireReader reader, WireWriter writer, string? secret)
    {
        // All tasks run in this process; the executor only asks whether it is alive.
        writer.WriteInt(Environment.ProcessId);
        writer.Flush();
        if (secret is null) return true;
        var knows = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(reader.ReadString(LongestSecret)), Encoding.UTF8.GetBytes(secret));
        writer.WriteString(knows ? "ok" : "err");
        writer.Flush();
        return knows;
    }

    /// <summary>With an executor that waited for this process; whether it accepts it.</summary>
    public static bool Introduce(WireReader reader, WireWriter writer, string? secret)
    {
        if (secret is not null)
        {
            writer.WriteString(secret);
            writer.Flush();
            if (reader.ReadString(LongestSecret) != "ok") return false;
        }

        writer.WriteInt(Environment.ProcessId);
        writer.Flush();
        return true;
    }
}
