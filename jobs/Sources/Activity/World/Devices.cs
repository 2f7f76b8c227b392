namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>The devices people watch on. The makes are invented.</summary>
internal static class Devices
{
    public const string SmartTv = "Smart TV";

    private static readonly Dictionary<string, DeviceModel[]> Models = new[]
    {
        Of("Smartphone", "Pico 7", "Pico 8", "Sella S", "Sella S Plus", "Aero One", "Aero Mini"),
        Of("Tablet", "Slate 10", "Slate 12", "Canvas Air", "Canvas Pro"),
        Of("Laptop", "Chrome on Windows", "Edge on Windows", "Safari on macOS", "Firefox on Linux"),
        Of(SmartTv, "Orbis 4K", "Orbis Slim", "Lumen TV", "Lumen TV Max", "Stellar Frame"),
    }.ToDictionary(models => models[0].Kind);

    public static readonly string[] Kinds = [.. Models.Keys];

    /// <summary>The models of a kind; a kind we do not know has one of its own name.</summary>
    public static DeviceModel[] ModelsOf(string kind) => Models.TryGetValue(kind, out var models) ? models : [new(kind, kind)];

    private static DeviceModel[] Of(string kind, params string[] names) => [.. names.Select(name => new DeviceModel(kind, name))];
}
