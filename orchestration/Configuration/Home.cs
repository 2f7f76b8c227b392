using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Errors;

namespace Reelhouse.Orchestration.Configuration;

/// <summary>The folder that holds everything a lakehouse on one machine keeps: tables, servers' files, ledger, logs, reports.</summary>
internal sealed class Home(string folder)
{
    public const string UsualFolder = ".reelhouse";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public string Folder { get; } = Path.GetFullPath(folder);

    /// <summary>Whether commands find this home without being told.</summary>
    public bool IsUsual => Folder == Path.GetFullPath(UsualFolder);

    public string Ledger => Path.Combine(Folder, "ledger.db");

    public string Lock => Path.Combine(Folder, "run.lock");

    public string Lake => Path.Combine(Folder, "lake");

    public string Reports => Path.Combine(Folder, "reports");

    public string Logs => Path.Combine(Folder, "logs");

    public string EngineLog => Path.Combine(Logs, "engine.log");

    public string RunFolder(string runId) => Path.Combine(Folder, "runs", runId);

    public string StageLog(string runId, int stage) => Path.Combine(RunFolder(runId), $"stage-{stage}.log");

    /// <summary>Creates the folder where there is none yet, for the user alone: it holds data and secrets.</summary>
    public void Create()
    {
        try
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(Folder);
            else Directory.CreateDirectory(Folder, OwnerOnly);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(new JobError("the home cannot be created", Folder, e.Message, "give a --home that you may write to"), cause: e);
        }
    }

    public override string ToString() => Folder;
}
