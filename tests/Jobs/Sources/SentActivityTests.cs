using Reelhouse.Jobs.Sources;
using Reelhouse.Jobs.Sources.Activity;

namespace Reelhouse.Jobs.Tests.Sources;

public sealed class SentActivityTests
{
    private static readonly DateOnly Day = SomeActivity.From.AddDays(3);
    private static readonly Dictionary<string, long> Counts = new() { ["playback"] = 5 };

    [Fact]
    public void days_before_the_last_one_sent_are_held()
    {
        var sent = Sent(Done(Day, 50));
        Assert.True(sent.Holds(new(Day.AddDays(-1), 50, 100)));
        Assert.False(sent.Holds(new(Day.AddDays(1), 0, 50)));
    }

    [Fact]
    public void of_a_day_sent_in_part_the_chunks_sent_are_held()
    {
        var sent = Sent(Done(Day, 50));
        Assert.True(sent.Holds(new(Day, 0, 50)));
        Assert.False(sent.Holds(new(Day, 50, 100)));
        Assert.Null(sent.Of(Day));
    }

    [Fact]
    public void counts_go_on_from_what_was_sent()
    {
        var planted = new FaultCounts();
        planted.Add(FaultKind.Late);
        var next = Sent(Done(Day, 50)).After(new(Day, 50, 100), 100, new(), planted);
        Assert.Equal(5, next.Messages["playback"]);
        Assert.Equal(1, next.Planted["late"]);
        Assert.True(next.IsWholeDay);
    }

    [Fact]
    public void the_activity_of_another_simulation_is_not_mixed_with_this_one()
    {
        var error = Assert.Throws<JobException>(() => Sent(Done(Day, 50) with { Seed = 7 })).Error;
        Assert.Contains("seed 7", error.What, StringComparison.Ordinal);
        Assert.Contains("--home", error.Next, StringComparison.Ordinal);
    }

    [Fact]
    public void synthetic_subscribers_do_not_go_on_with_another_user_base()
    {
        var progress = Done(Day, 100) with { Synthetic = 40 };
        var sent = new SentActivity(SomeActivity.Options() with { Subscribers = 40 }, [progress]);
        sent.DemandSameUserBase(100);
        Assert.Contains("40 synthetic subscribers beside 60", Assert.Throws<JobException>(() => sent.DemandSameUserBase(101)).Error.What, StringComparison.Ordinal);
    }

    [Fact]
    public void without_synthetic_ones_the_user_base_may_grow() => Sent(Done(Day, 100)).DemandSameUserBase(101);

    [Fact]
    public void progress_reads_as_it_was_written()
    {
        var progress = Done(Day, 50);
        var read = ActivityProgress.FromJson(progress.ToJson());
        Assert.Equal(progress with { Messages = read.Messages, Planted = read.Planted }, read);
        Assert.Equal(Counts, read.Messages);
    }

    private static SentActivity Sent(ActivityProgress progress) => new(SomeActivity.Options(), [progress]);

    private static ActivityProgress Done(DateOnly day, int subscribers) =>
        new(day, subscribers, 100, SomeActivity.Options().Seed, SomeActivity.From, 0, Counts, new Dictionary<string, long>());
}
