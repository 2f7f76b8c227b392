using System.Text.Json.Serialization;

namespace Reelhouse.JobEvents;

/// <summary>What a jobs process tells whoever started it: one JSON object a line on its standard output.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(JobStarted), "job_started")]
[JsonDerivedType(typeof(JobProgressed), "job_progressed")]
[JsonDerivedType(typeof(JobFinished), "job_finished")]
[JsonDerivedType(typeof(FaultsPlanted), "faults_planted")]
[JsonDerivedType(typeof(ReportWritten), "report_written")]
public abstract record JobEvent;

/// <summary>A job began.</summary>
public sealed record JobStarted(int Stage, string Job) : JobEvent;

/// <summary>Rows a job has handled so far; <paramref name="TotalRows"/> is null where nobody knows it yet.</summary>
public sealed record JobProgressed(string Job, long Rows, long? TotalRows = null) : JobEvent;

/// <summary>A job ended, with the rows it answered for and the Delta versions it read and wrote.</summary>
public sealed record JobFinished(
    int Stage,
    string Job,
    JobStatus Status,
    double Seconds,
    RowBalance Balance,
    IReadOnlyList<TableVersion> Read,
    IReadOnlyList<TableVersion> Written,
    JobError? Error = null) : JobEvent;

/// <summary>How many faults of each kind the activity simulator planted in a topic, from its first day to the run date.</summary>
public sealed record FaultsPlanted(string Topic, IReadOnlyDictionary<string, long> Counts) : JobEvent;

/// <summary>The stakeholder report was written, with the headline figures that it shows.</summary>
public sealed record ReportWritten(string Path, Headline Headline) : JobEvent;

/// <summary>How a job ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<JobStatus>))]
public enum JobStatus
{
    /// <summary>The job wrote what it had to write.</summary>
    [JsonStringEnumMemberName("succeeded")] Succeeded,

    /// <summary>Every input is at the version that the output was made from: nothing was written, the balance is that of the last write.</summary>
    [JsonStringEnumMemberName("unchanged")] Unchanged,

    /// <summary>The job failed; nothing of it is visible.</summary>
    [JsonStringEnumMemberName("failed")] Failed,

    /// <summary>A data check of severity <c>fail</c>, or the row balance, was broken.</summary>
    [JsonStringEnumMemberName("check_failed")] CheckFailed,
}

/// <summary>A Delta table at a version.</summary>
public sealed record TableVersion(string Table, long Version);

/// <summary>What went wrong, where, why, and the next command to type.</summary>
public sealed record JobError(string What, string? Where, string? Why, string? Next);
