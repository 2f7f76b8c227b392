using Microsoft.Extensions.Configuration;

namespace Reelhouse.Jobs;

/// <summary>Where settings are looked for: the environment, and below it an <c>appsettings.json</c> of the working folder.</summary>
internal static class JobConfiguration
{
    public static IConfigurationRoot Read() =>
        new ConfigurationBuilder().AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true).AddEnvironmentVariables().Build();
}
