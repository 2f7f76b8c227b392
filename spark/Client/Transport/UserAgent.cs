using System.Reflection;
using System.Runtime.InteropServices;

namespace Reelhouse.Spark.Transport;

/// <summary>How the client names itself to the server.</summary>
internal static class UserAgent
{
    private const string Default = "reelhouse-spark";

    public static string For(string? chosen) =>
        $"{chosen ?? Default} client/{Version()} os/{RuntimeInformation.RuntimeIdentifier} dotnet/{Environment.Version}";

    private static string Version() => typeof(UserAgent).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
