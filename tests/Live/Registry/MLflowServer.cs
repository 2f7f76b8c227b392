using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Reelhouse.Live.Tests.Registry;

/// <summary>The real MLflow server, on a free port, with a database and artifacts of its own that go away with it.</summary>
public sealed class MLflowServer : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("reelhouse-mlflow-").FullName;
    private readonly StringBuilder _log = new();
    private Process? _process;

    /// <summary>Why there is no server, and so no test; null where there is one.</summary>
    public string? Missing { get; private set; }

    public string Address { get; private set; } = "";

    /// <summary>Where the server keeps artifacts.</summary>
    public string Artifacts => Path.Combine(_folder, "artifacts");

    public async ValueTask InitializeAsync()
    {
        var (pythonPath, why) = await MLflowPeer.FindAsync();
        if (pythonPath is null)
        {
            Missing = why;
            return;
        }

        var port = FreePort().ToString(CultureInfo.InvariantCulture);
        Address = $"http://127.0.0.1:{port}";
        _process = Start(pythonPath, port);
        using var client = new HttpClient();
        using var patience = new CancellationTokenSource(Patience);
        while (!await AnswersAsync(client, patience.Token)) await Task.Delay(200, patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private Process Start(string pythonPath, string port)
    {
        var start = new ProcessStartInfo(
            "python3",
            [
                "-m", "mlflow", "server", "--host", "127.0.0.1", "--port", port, "--workers", "1",
                "--backend-store-uri", $"sqlite:///{_folder}/mlflow.db", "--artifacts-destination", Artifacts,
            ])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = _folder,
        };
        start.Environment["PYTHONPATH"] = pythonPath;
        start.Environment["MLFLOW_DISABLE_TELEMETRY"] = "true";
        var process = Process.Start(start)!;
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_log) _log.AppendLine(line.Data);
    }

    private async Task<bool> AnswersAsync(HttpClient client, CancellationToken cancellationToken)
    {
        if (_process!.HasExited)
        {
            lock (_log) throw new InvalidOperationException($"MLflow's server ended: {_log}");
        }

        try
        {
            return (await client.GetAsync($"{Address}/health", cancellationToken)).StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
