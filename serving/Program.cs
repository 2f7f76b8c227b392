using System.Net.Sockets;
using Reelhouse.Registry;
using Reelhouse.Serving;
using Reelhouse.Serving.Authentication;
using Reelhouse.Serving.Settings;

var reader = new ServingSettingsReader(new ConfigurationBuilder().AddEnvironmentVariables().Build());
var settings = reader.Read();
if (reader.Faults.Count > 0)
{
    foreach (var fault in reader.Faults) await Console.Error.WriteLineAsync(fault);
    return 2;
}

try
{
    var token = ServingToken.OfFile(settings.TokenFile);
    await using var application = ServingApplication.Build(settings, token, TimeProvider.System);
    await Console.Out.WriteLineAsync($"Callers give the token in {Path.GetFullPath(settings.TokenFile)}");
    await application.RunAsync();
    return 0;
}
catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException or SocketException or ModelRegistryException)
{
    await Console.Error.WriteLineAsync($"{unusable.Message} ({settings}, token in {settings.TokenFile})");
    return 1;
}
