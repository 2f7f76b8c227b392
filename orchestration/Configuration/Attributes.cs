using System.Globalization;
using Reelhouse.Orchestration.Stages;

namespace Reelhouse.Orchestration.Configuration;

internal sealed class IsoDateAttribute() : TextAttribute("a date such as 2023-07-31")
{
    public static bool TryRead(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    protected override bool Reads(string text) => TryRead(text, out _);
}

internal sealed class StagesAttribute() : TextAttribute("stages from 1 to 8, such as 3 or 2-4 or 1,3-5")
{
    protected override bool Reads(string text) => StageSelection.TryParse(text, out _);
}

internal sealed class WholeNumberAttribute() : TextAttribute("a whole number of at least 0, such as 1_000_000")
{
    public static bool TryRead(string text, out long number) =>
        long.TryParse(text.Replace("_", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out number);

    protected override bool Reads(string text) => TryRead(text, out _);
}

internal sealed class ExistingFolderAttribute() : TextAttribute("a folder that exists")
{
    protected override bool Reads(string text) => Directory.Exists(text);
}

internal sealed class ExistingFileAttribute() : TextAttribute("a file that exists")
{
    protected override bool Reads(string text) => File.Exists(text);
}

internal sealed class HostsAndPortsAttribute() : TextAttribute("host:port, or several with commas between")
{
    protected override bool Reads(string text) => text.Split(',').All(IsHostAndPort);

    private static bool IsHostAndPort(string text)
    {
        var colon = text.LastIndexOf(':');
        return colon > 0 && ushort.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0;
    }
}

internal sealed class WebAddressAttribute() : TextAttribute("an address such as http://127.0.0.1:9000")
{
    protected override bool Reads(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
