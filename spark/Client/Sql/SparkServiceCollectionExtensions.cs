using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Reelhouse.Spark.Sql;

/// <summary>Registers Spark sessions for dependency injection.</summary>
public static class SparkServiceCollectionExtensions
{
    /// <summary>Registers one <see cref="SparkSession"/> for the program: opened when it is first asked for, released with the container.</summary>
    /// <exception cref="SparkConnectException">Thrown when the session is first asked for and the server can't be reached.</exception>
    public static IServiceCollection AddSpark(this IServiceCollection services, Action<SparkOptions>? configure = null)
    {
        services.AddOptions<SparkOptions>();
        if (configure is not null)
        {
            services.Configure(configure);
        }

        services.TryAddSingleton(Open);
        return services;
    }

    private static SparkSession Open(IServiceProvider provider) =>
        new Builder(
            provider.GetRequiredService<IOptions<SparkOptions>>().Value,
            provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance,
            provider.GetService<TimeProvider>() ?? TimeProvider.System).Create();
}
