using Reelhouse.Spark.Sql.Udfs;

namespace Reelhouse.Spark.Tests.Sql;

public sealed class OnceTests
{
    private readonly Once _once = new(isDone: false);
    private readonly TaskCompletionSource _end = new();

    [Fact]
    public async Task who_cancels_stops_waiting_alone()
    {
        using var impatience = new CancellationTokenSource();
        var first = _once.RunAsync(() => _end.Task, impatience.Token);
        var second = _once.RunAsync(() => throw new InvalidOperationException("begun twice"), TestContext.Current.CancellationToken);

        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.False(second.IsCompleted);

        _end.SetResult();
        await second;
        Assert.True(_once.IsDone);
    }

    [Fact]
    public async Task one_that_waits_is_stopped_by_its_own_token()
    {
        using var impatience = new CancellationTokenSource();
        var first = _once.RunAsync(() => _end.Task, TestContext.Current.CancellationToken);
        var second = _once.RunAsync(() => _end.Task, impatience.Token);

        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);

        _end.SetResult();
        await first;
    }

    [Fact]
    public async Task what_failed_is_tried_again()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => _once.RunAsync(() => Task.FromException(new TimeoutException()), TestContext.Current.CancellationToken));
        Assert.False(_once.IsDone);

        await _once.RunAsync(() => Task.CompletedTask, TestContext.Current.CancellationToken);
        Assert.True(_once.IsDone);
    }
}
