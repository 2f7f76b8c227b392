using Reelhouse.JobEvents;

namespace Reelhouse.Jobs.Tests.Running;

public sealed class JsonJobEventsTests
{
    [Fact]
    public void each_event_is_a_line_that_can_be_read_again()
    {
        using var output = new StringWriter();
        var events = new JsonJobEvents(output);
        events.Write(new JobStarted(3, "silver.titles"));
        events.Write(new JobProgressed("silver.titles", 100));
        var lines = output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(new JobStarted(3, "silver.titles"), JobEventLine.Read(lines[0]));
        Assert.Equal(new JobProgressed("silver.titles", 100), JobEventLine.Read(lines[1]));
    }
}
