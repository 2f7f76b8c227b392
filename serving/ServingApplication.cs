using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Reelhouse.Serving.Authentication;
using Reelhouse.Serving.Champion;
using Reelhouse.Serving.Requests;
using Reelhouse.Serving.Settings;

namespace Reelhouse.Serving;

/// <summary>The service, put together.</summary>
internal static class ServingApplication
{
    // Ten thousand subscribers take four.
    public const int MostBytes = 16 * 1024 * 1024;

    public static WebApplication Build(ServingSettings settings, ServingToken token, TimeProvider time, Action<ILoggingBuilder>? logging = null)
    {
        var builder = WebApplication.CreateSlimBuilder();

        // What is wrong is told once by who finds it, and not again with every probe, or with the stack of what kept the service from its start.
        builder.Logging
            .AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None)
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical)
            .AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        logging?.Invoke(builder.Logging);
        builder.WebHost.UseUrls(settings.Url.ToString()).ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = MostBytes;
            kestrel.AddServerHeader = false;
        });
        builder.Services.AddSingleton(settings).AddSingleton(token).AddSingleton(time).AddSingleton<RegistryAccess>().AddSingleton<ChampionSource>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ChampionSource>());
        builder.Services.AddProblemDetails();
        builder.Services.AddHealthChecks().AddCheck<ChampionHealth>("champion");

        var application = builder.Build();
        application.UseExceptionHandler();
        application.UseStatusCodePages();
        application.MapScoring();
        application.MapHealthChecks("/health");
        application.MapHealthChecks("/alive", new HealthCheckOptions { Predicate = _ => false });
        return application;
    }
}
