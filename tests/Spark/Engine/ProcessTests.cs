using System.Net;
using System.Net.Sockets;
using Reelhouse.Spark.Engine;
using Reelhouse.Spark.Engine.Processes;

namespace Reelhouse.Spark.Tests.Engine;

public sealed class ProcessTests
{
    [Fact]
    public void this_process_is_alive_and_another_one_with_its_number_is_not()
    {
        Assert.True(ProcessIdentity.Current.IsAlive);
        Assert.False((ProcessIdentity.Current with { Started = "1" }).IsAlive);
    }

    [Fact]
    public void a_zombie_is_dead()
    {
        const string stat = "42 (odd (name) x) Z 1 42 42 0 -1 4194560 0 0 0 0 0 0 0 0 20 0 1 0 987 0 0";

        Assert.Null(ProcessIdentity.OfStat(42, stat));
        Assert.Equal(new ProcessIdentity(42, "987"), ProcessIdentity.OfStat(42, stat.Replace(" Z ", " S ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("42 987\n", 42, "987")]
    [InlineData("42 \n", 42, "")]
    public void a_pid_file_is_read(string text, int pid, string started) => Assert.Equal(new ProcessIdentity(pid, started), ProcessIdentity.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("cut off")]
    public void a_pid_file_that_was_cut_off_names_no_process(string? text) => Assert.Null(ProcessIdentity.Parse(text));

    [Fact]
    public void chosen_ports_are_different_and_free()
    {
        var ports = LoopbackPorts.Free(6);

        Assert.Equal(6, ports.Distinct().Count());
        Assert.All(ports, port => LoopbackPorts.RequireFree(port, "Test"));
    }

    [Fact]
    public void a_taken_port_is_named_with_its_setting()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var error = Assert.Throws<EngineException>(() => LoopbackPorts.RequireFree(port, "EnginePorts.Kafka"));

        Assert.Contains($"Port {port} of EnginePorts.Kafka is taken", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void an_argument_file_quotes_every_argument()
    {
        var command = new ServerCommand("spark", "java", ["/a b/x.jar", "/y.jar"], "Main") { JvmOptions = ["-Xmx1g"], Arguments = ["say \"hi\"", "back\\slash"] };

        Assert.Equal("\"-Xmx1g\"\n\"-cp\"\n\"/a b/x.jar:/y.jar\"\n\"Main\"\n\"say \\\"hi\\\"\"\n\"back\\\\slash\"\n", command.RenderArgumentFile());
    }

    [Fact]
    public void the_most_telling_line_of_a_log_names_the_cause()
    {
        string[] log = ["INFO starting", "Exception in thread \"main\" x.Y: no", "\tat x.Y.run(Y.java)", "Caused by: java.net.BindException: Address already in use", "\tat sun.Z(Z.java)", "INFO bye"];

        Assert.Equal("Caused by: java.net.BindException: Address already in use", ServerLog.MostTelling(log));
        Assert.True(ServerLog.TellsOfTakenPort(log));
        Assert.False(ServerLog.TellsOfTakenPort(["INFO bye"]));
    }
}
