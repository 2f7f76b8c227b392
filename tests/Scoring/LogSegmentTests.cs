using Reelhouse.Scoring.Delta;
using Reelhouse.Scoring.Delta.Log;

namespace Reelhouse.Scoring.Tests;

/// <summary>Which files of a log make a version.</summary>
public sealed class LogSegmentTests
{
    private static string[] Commits(int first, int last) => [.. Enumerable.Range(first, last - first + 1).Select(version => $"{version:D20}.json")];

    [Fact]
    public void commits_alone_make_the_first_versions()
    {
        var segment = LogSegment.Of([.. Commits(0, 3), $"{2:D20}.crc"], null);

        Assert.Equal((3, -1), (segment.Version, segment.CheckpointVersion));
        Assert.Equal(Commits(0, 3), segment.Commits);
        Assert.Empty(segment.Checkpoint);
    }

    [Fact]
    public void the_newest_whole_checkpoint_is_taken_and_the_commits_behind_it()
    {
        string[] log = [.. Commits(5, 14), $"{5:D20}.checkpoint.parquet", Part(10, 1, 2), Part(10, 2, 2), Part(13, 1, 2), $"{11:D20}.{13:D20}.compacted.json"];

        Assert.Equal([Part(10, 1, 2), Part(10, 2, 2)], LogSegment.Of(log, null).Checkpoint);
        Assert.Equal(Commits(11, 14), LogSegment.Of(log, null).Commits);
        Assert.Equal([$"{5:D20}.checkpoint.parquet"], LogSegment.Of(log, 9).Checkpoint);
        Assert.Empty(LogSegment.Of(log, 5).Commits);
    }

    [Fact]
    public void a_log_that_does_not_make_the_version_is_refused()
    {
        Assert.Equal("the log has no commit 0", Refused(Commits(5, 6), null));
        Assert.Equal("the log has no commit 7", Refused([.. Commits(0, 6)], 7));
        Assert.Equal("the log's newest checkpoint is of version 2", Refused([.. Commits(5, 6), $"{5:D20}.checkpoint.80a083e8-7026-4e79-81be-64bd76c43a11.parquet"], null));
        Assert.Equal("the log has no commits", Refused([], null));
    }

    private static string Part(int version, int part, int parts) => $"{version:D20}.checkpoint.{part:D10}.{parts:D10}.parquet";

    private static string Refused(string[] log, long? version) => Assert.Throws<NotScannableException>(() => LogSegment.Of(log, version)).Message;
}
