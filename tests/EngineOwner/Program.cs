using Reelhouse.Spark.Engine;

var servers = Enum.Parse<EngineServers>(args[1]);
var installation = await EngineInstaller.InstallAsync(new EngineInstallOptions { Servers = servers, WarmUp = false }, progress: null, CancellationToken.None);
await using var engine = await LocalEngine.StartAsync(installation, new LocalEngineOptions(args[0]) { Servers = servers }, progress: null, CancellationToken.None);
Console.WriteLine("ready");
await engine.ServerEnded;
