using Reelhouse.Spark.Transport;

namespace Reelhouse.Spark.Tests.Transport;

public sealed class ReleaseBehindTests
{
    [Fact]
    public async Task what_is_read_during_a_release_goes_with_the_next_one()
    {
        var sent = new List<string>();
        var underWay = new TaskCompletionSource();
        var answer = new TaskCompletionSource();
        var finished = new TaskCompletionSource();
        var release = new ReleaseBehind(async request =>
        {
            sent.Add(request.ReleaseAll is not null ? "all" : request.ReleaseUntil.ResponseId);
            underWay.TrySetResult();
            await answer.Task;
            if (request.ReleaseAll is not null)
            {
                finished.SetResult();
            }
        });

        release.Until("1");
        await underWay.Task;
        release.Until("2");
        release.Until("3");
        release.All();
        answer.SetResult();
        await finished.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        Assert.Equal(["1", "all"], sent);
    }
}
