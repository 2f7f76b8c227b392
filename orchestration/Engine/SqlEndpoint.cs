using System.Net.Sockets;
using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Configuration;
using Reelhouse.Orchestration.Errors;
using Reelhouse.Orchestration.Progress;

namespace Reelhouse.Orchestration.Engine;

/// <summary>Spark's endpoint for BI tools, which opens its port some seconds after Connect does.</summary>
internal static class SqlEndpoint
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    /// <exception cref="CommandException">The engine ended, or its endpoint did not answer in time.</exception>
    public static async Task WaitAsync(string jdbc, Home home, Func<bool> engineRuns, TimeProvider clock, CancellationToken cancellationToken)
    {
        var address = new Uri(jdbc["jdbc:".Length..]);
        var started = clock.GetTimestamp();
        while (!await AnswersAsync(address, cancellationToken))
        {
            if (!engineRuns()) throw Gone(home, "the engine ended while its SQL endpoint was starting");
            if (clock.GetElapsedTime(started) > Limit) throw Gone(home, $"the SQL endpoint {jdbc} did not answer within {Figures.Seconds(Limit)}");
            await Task.Delay(Look, clock, cancellationToken);
        }
    }

    private static CommandException Gone(Home home, string what) =>
        new(new JobError(what, home.EngineLog, null, $"look into {Path.Combine(home.Folder, "engine", "logs", "spark.log")}"));

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
