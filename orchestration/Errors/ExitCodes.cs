namespace Reelhouse.Orchestration.Errors;

/// <summary>What the command's exit code says; the jobs programs use the same ones.</summary>
internal static class ExitCodes
{
    public const int Succeeded = 0;
    public const int Failed = 1;
    public const int Usage = 2;
    public const int CheckFailed = 3;
    public const int Interrupted = 130;
}
