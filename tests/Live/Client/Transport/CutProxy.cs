using System.Net;
using System.Net.Sockets;

namespace Reelhouse.Live.Tests.Client.Transport;

/// <summary>Stands before a server and cuts the first connections once they have brought so many bytes from it.</summary>
internal sealed class CutProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly int _server;
    private readonly long _bytes;
    private readonly Task _accepting;
    private int _cutsLeft;
    private int _cuts;

    public CutProxy(int server, int cuts, long afterBytes)
    {
        _server = server;
        _bytes = afterBytes;
        _cutsLeft = cuts;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int Cuts => _cuts;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _ = RelayAsync(client);
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException)
        {
        }
    }

    private async Task RelayAsync(TcpClient client)
    {
        using var near = client;
        using var far = new TcpClient();
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, _server, _stop.Token);
            var towardsServer = near.GetStream().CopyToAsync(far.GetStream(), _stop.Token);
            await Task.WhenAny(towardsServer, RelayAnswersAsync(far.GetStream(), near.GetStream()));
        }
        catch (Exception broken) when (broken is IOException or SocketException or OperationCanceledException)
        {
        }
    }

    private async Task RelayAnswersAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[16 * 1024];
        for (long relayed = 0; ;)
        {
            var read = await from.ReadAsync(buffer, _stop.Token);
            if (read == 0)
            {
                return;
            }

            await to.WriteAsync(buffer.AsMemory(0, read), _stop.Token);
            relayed += read;
            if (relayed > _bytes && Interlocked.Decrement(ref _cutsLeft) >= 0)
            {
                Interlocked.Increment(ref _cuts);
                return;
            }
        }
    }
}
