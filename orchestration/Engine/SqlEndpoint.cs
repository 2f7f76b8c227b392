using System.Net.Sockets;

namespace Reelhouse.Orchestration.Engine;

/// <summary>Spark's endpoint for BI tools, which opens its port some seconds after Connect does.</summary>
internal static class SqlEndpoint
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    public static async Task WaitAsync(string jdbc, CancellationToken cancellationToken)
    {
        var address = new Uri(jdbc["jdbc:".Length..]);
        while (!await AnswersAsync(address, cancellationToken)) await Task.Delay(Look, cancellationToken);
    }

    private static async Task<bool> AnswersAsync(Uri address, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(address.Host, address.Port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
