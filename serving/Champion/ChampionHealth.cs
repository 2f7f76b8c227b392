using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Reelhouse.Serving.Champion;

/// <summary>Unhealthy without a champion; degraded while one scores that may have been followed by another.</summary>
internal sealed class ChampionHealth(ChampionSource champions) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        champions.Current is null ? HealthCheckResult.Unhealthy("there is no champion")
        : champions.Failure is not null ? HealthCheckResult.Degraded("the registry does not answer")
        : HealthCheckResult.Healthy());
}
