using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Reelhouse.Spark.Transport;

namespace Reelhouse.Spark.Tests.Transport;

public sealed class RetryTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void waits_grow_fourfold_up_to_a_minute()
    {
        var waits = Enumerable.Range(0, 8).Select(attempt => RetryBackoff.Delay(attempt, null, random: 0).TotalMilliseconds);

        Assert.Equal([50, 200, 800, 3200, 12800, 51200, 60000, 60000], waits);
    }

    [Fact]
    public void fifteen_tries_wait_for_at_least_ten_minutes()
    {
        var waited = Enumerable.Range(0, 15).Sum(attempt => RetryBackoff.Delay(attempt, null, random: 0).TotalMinutes);

        Assert.InRange(waited, 10, 11);
    }

    [Fact]
    public void only_long_waits_are_spread() =>
        Assert.Equal([800, 3450], new[] { 2, 3 }.Select(attempt => RetryBackoff.Delay(attempt, null, random: 0.5).TotalMilliseconds));

    [Theory]
    [InlineData(0.01, 50)]
    [InlineData(90, 90_000)]
    [InlineData(3600, 600_000)]
    public void the_servers_wish_counts_when_it_is_longer_and_not_absurd(double seconds, double expected) =>
        Assert.Equal(expected, RetryBackoff.Delay(0, TimeSpan.FromSeconds(seconds), random: 0).TotalMilliseconds);

    [Theory]
    [InlineData(StatusCode.Unavailable, "", true)]
    [InlineData(StatusCode.Internal, "[INVALID_CURSOR.DISCONNECTED] another stream", true)]
    [InlineData(StatusCode.Internal, "[DIVIDE_BY_ZERO]", false)]
    [InlineData(StatusCode.Unauthenticated, "", false)]
    [InlineData(StatusCode.Cancelled, "", false)]
    public void only_errors_that_pass_are_retried(StatusCode code, string detail, bool expected) =>
        Assert.Equal(expected, RetryRules.CanRetry(Some.RpcError(code, detail)));

    [Fact]
    public void a_connection_that_broke_in_mid_message_is_retried() =>
        Assert.True(RetryRules.CanRetry(new RpcException(new Grpc.Core.Status(StatusCode.Internal, "", new IOException("reset")))));

    [Fact]
    public void an_error_with_retry_info_is_retried_after_the_time_it_names()
    {
        var error = Some.RpcError(StatusCode.ResourceExhausted, "busy", new RetryInfo { RetryDelay = Duration.FromTimeSpan(TimeSpan.FromSeconds(7)) });

        Assert.True(RetryRules.CanRetry(error));
        Assert.Equal(TimeSpan.FromSeconds(7), RetryRules.ServerDelay(error));
    }

    [Fact]
    public async Task a_server_that_was_reached_once_is_tried_as_often_as_the_limit_says()
    {
        var policy = Policy(new RetryLimits(Retries: 3, RetriesToReach: 1));
        await policy.ExecuteAsync(_ => Task.FromResult(0), TestContext.Current.CancellationToken);

        Assert.Equal(4, await CountTries(policy));
    }

    [Fact]
    public async Task an_address_that_never_answered_is_given_up_sooner() =>
        Assert.Equal(2, await CountTries(Policy(new RetryLimits(Retries: 3, RetriesToReach: 1))));

    [Fact]
    public async Task no_retries_means_one_try() =>
        Assert.Equal(1, await CountTries(Policy(new RetryLimits(Retries: 0, RetriesToReach: 0))));

    private RetryPolicy Policy(RetryLimits limits) => new(limits, _time, NullLogger.Instance, random: () => 0);

    private async Task<int> CountTries(RetryPolicy policy)
    {
        var tries = 0;
        var call = policy.ExecuteAsync<int>(
            _ =>
            {
                tries++;
                throw Some.RpcError(StatusCode.Unavailable);
            },
            TestContext.Current.CancellationToken).AsTask();
        await Assert.ThrowsAsync<RpcException>(() => _time.RunAsync(call));
        return tries;
    }
}
