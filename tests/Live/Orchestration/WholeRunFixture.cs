using System.Text.Json;
using Reelhouse.Reading;

namespace Reelhouse.Live.Tests.Orchestration;

/// <summary>All stages over the sample data, run twice in a home of their own by the command that users type; the servers are gone when tests look.</summary>
public sealed class WholeRunFixture : IAsyncLifetime
{
    private readonly string _home = Directory.CreateTempSubdirectory("reelhouse-run-").FullName;

    internal CommandRun First { get; private set; } = null!;

    internal CommandRun Second { get; private set; } = null!;

    /// <summary>The Delta version of every table after the first run.</summary>
    internal IReadOnlyDictionary<string, long> FirstVersions { get; private set; } = null!;

    internal IReadOnlyDictionary<string, long> SecondVersions { get; private set; } = null!;

    private string Lake => Path.Combine(_home, "lake");

    public async ValueTask InitializeAsync()
    {
        First = await RunAsync();
        FirstVersions = Versions();
        Second = First.ExitCode == 0 ? await RunAsync() : First; // after a failed run another one would tell nothing
        SecondVersions = Versions();
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_home, recursive: true);
        return ValueTask.CompletedTask;
    }

    internal RunLedgerView LedgerOf(CommandRun run) => new(Path.Combine(_home, "ledger.db"), run.RunId);

    /// <summary>A table of the lake as its Delta log has it, by schema and name.</summary>
    internal DeltaLog Table(string schema, string name) => DeltaLog.Read(Path.Combine(Lake, schema, name));

    /// <summary>How many faults of each kind were planted, by the file that stage 1 leaves in the landing bucket.</summary>
    internal IReadOnlyDictionary<string, long> Planted()
    {
        var file = Assert.Single(Directory.GetFiles(Path.Combine(_home, "s3", "landing", "activity", "planted"), "*.json"));
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, long>>>(File.ReadAllText(file))!["playback"];
    }

    private Task<CommandRun> RunAsync() => CommandRun.OfAsync(["run", "--home", _home, "--json"], TestContext.Current.CancellationToken);

    private Dictionary<string, long> Versions() => !Directory.Exists(Lake) ? [] : Directory
        .EnumerateDirectories(Lake, "_delta_log", SearchOption.AllDirectories)
        .Select(log => Path.GetDirectoryName(log)!)
        .ToDictionary(table => Path.GetRelativePath(Lake, table), table => DeltaLog.Read(table).Version);
}
