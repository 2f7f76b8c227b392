using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Reelhouse.Orchestration.Configuration;
using Reelhouse.Orchestration.Progress;

namespace Reelhouse.Orchestration.Doctor;

/// <summary>What the machine itself must offer: the runtime, memory, room in the home, loopback ports.</summary>
internal static class MachineFindings
{
    // Spark's smallest heap, Kafka, S3 and a jobs process side by side.
    private const long MemoryNeeded = 3_000_000_000;
    private const long HomeNeeded = 1_000_000_000;

    public static IEnumerable<Finding> Of(Home home) => [DotNet(), Memory(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes), Disk(home), Ports()];

    internal static Finding Memory(long available) => available >= MemoryNeeded
        ? new("Memory", true, Figures.Megabytes(available))
        : new("Memory", false, $"{Figures.Megabytes(available)}, but the servers need {Figures.Megabytes(MemoryNeeded)}: "
            + "give the machine or container more, or set SPARK_REMOTE to a Spark elsewhere");

    internal static Finding Room(Home home, long free) => free >= HomeNeeded
        ? new("Home disk", true, $"{Figures.Megabytes(free)} free for {home}")
        : new("Home disk", false, $"{Figures.Megabytes(free)} free for {home}, but {Figures.Megabytes(HomeNeeded)} are needed: "
            + "make room, or give another --home");

    private static Finding DotNet() => new(".NET", true, RuntimeInformation.FrameworkDescription);

    private static Finding Disk(Home home)
    {
        var folder = new DirectoryInfo(home.Folder);
        while (!folder.Exists) folder = folder.Parent!;
        return Room(home, new DriveInfo(folder.FullName).AvailableFreeSpace);
    }

    private static Finding Ports()
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return new("Ports", true, "free ones on 127.0.0.1");
        }
        catch (SocketException e)
        {
            return new("Ports", false, $"no port of 127.0.0.1 can be opened ({e.Message}): allow programs to listen on loopback");
        }
    }
}
