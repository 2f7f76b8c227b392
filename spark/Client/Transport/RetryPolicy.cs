using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace Reelhouse.Spark.Transport;

/// <summary>Tries a call again while its error is one that passes.</summary>
internal sealed class RetryPolicy
{
    private readonly ResiliencePipeline _pipeline;
    private readonly RetryLimits _limits;
    private readonly ILogger _logger;
    private readonly Func<double> _random;
    private volatile bool _reached;

    public RetryPolicy(RetryLimits limits, TimeProvider time, ILogger logger, Func<double> random)
    {
        _limits = limits;
        _logger = logger;
        _random = random;
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = Math.Max(1, Math.Max(limits.Retries, limits.RetriesToReach)),
                MaxDelay = null,
                ShouldHandle = arguments => new(MayRetry(arguments.Outcome.Exception, arguments.AttemptNumber)),
                DelayGenerator = arguments => new(DelayOf(arguments.Outcome.Exception!, arguments.AttemptNumber)),
                OnRetry = Report,
            })
            .Build();
    }

    public async ValueTask<T> ExecuteAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        var result = await _pipeline.ExecuteAsync(async token => await call(token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        _reached = true;
        return result;
    }

    private bool MayRetry(Exception? error, int attempt) =>
        error is not null && RetryRules.CanRetry(error) && attempt < (_reached ? _limits.Retries : _limits.RetriesToReach);

    private TimeSpan? DelayOf(Exception error, int attempt) =>
        error is ExecutionLostException ? TimeSpan.Zero : RetryBackoff.Delay(attempt, RetryRules.ServerDelay(error), _random());

    private ValueTask Report(OnRetryArguments<object> arguments)
    {
        _logger.Retrying(arguments.AttemptNumber + 1, arguments.RetryDelay.TotalMilliseconds, arguments.Outcome.Exception!.Message);
        return ValueTask.CompletedTask;
    }
}
