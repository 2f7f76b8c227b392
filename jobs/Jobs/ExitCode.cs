using Reelhouse.JobEvents;

namespace Reelhouse.Jobs;

/// <summary>What the process answers to whoever started it.</summary>
internal static class ExitCode
{
    public const int Ok = 0;
    public const int Failed = 1;
    public const int Usage = 2;
    public const int CheckFailed = 3;
    public const int Interrupted = 130;

    /// <summary>The worst of the jobs' outcomes: a failure outweighs a failed check.</summary>
    public static int Of(IEnumerable<JobStatus> statuses) => statuses.Select(Of).Aggregate(Ok, Worse);

    private static int Of(JobStatus status) => status switch
    {
        JobStatus.Succeeded or JobStatus.Unchanged => Ok,
        JobStatus.CheckFailed => CheckFailed,
        _ => Failed,
    };

    private static int Worse(int one, int other) => one == Failed || other == Failed ? Failed : Math.Max(one, other);
}
