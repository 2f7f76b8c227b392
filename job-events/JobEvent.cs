using System.Globalization;
using System.Text.Json.Serialization;

namespace Reelhouse.JobEvents;

/// <summary>What a jobs process tells whoever started it: one JSON object a line on its standard output.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(JobStarted), "job_started")]
[JsonDerivedType(typeof(JobProgressed), "job_progressed")]
[JsonDerivedType(typeof(JobFinished), "job_finished")]
[JsonDerivedType(typeof(FaultsPlanted), "faults_planted")]
[JsonDerivedType(typeof(AnomaliesJudged), "anomalies_judged")]
[JsonDerivedType(typeof(ChurnModelJudged), "churn_model_judged")]
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

/// <summary>How well the anomalies that were found agree with the incidents that the simulator planted, from its first day to the run date.</summary>
public sealed record AnomaliesJudged(long Incidents, long Found, long Alarms, long TrueAlarms) : JobEvent
{
    /// <summary>The share of alarms that an incident explains; null where there is no alarm.</summary>
    [JsonIgnore]
    public double? Precision => Share(TrueAlarms, Alarms);

    /// <summary>The share of incidents that were found; null where there is none.</summary>
    [JsonIgnore]
    public double? Recall => Share(Found, Incidents);

    /// <summary>Both in words.</summary>
    public override string ToString() =>
        $"anomalies: precision {Text(Precision)}, {TrueAlarms} of {Alarms} alarms are true; recall {Text(Recall)}, {Found} of {Incidents} planted incidents are found";

    private static double? Share(long part, long whole) => whole == 0 ? null : (double)part / whole;

    private static string Text(double? share) => share?.ToString("0.00", CultureInfo.InvariantCulture) ?? "unknown";
}

/// <summary>How well the newest model of churn ranks subscribers that it has not seen, beside what it has to beat and, where the simulator tells it, the best that any model could.</summary>
public sealed record ChurnModelJudged(int Version, long Subscribers, long Churned, Estimate Auc, OtherRanking Baseline, OtherRanking? Hazard) : JobEvent
{
    /// <summary>All of it in words.</summary>
    public override string ToString() =>
        $"churn model {Version}: AUC {Auc}; a logistic regression's {Baseline}; {(Hazard is null ? "" : $"the simulator's own hazard's {Hazard}; ")}{Churned} of {Subscribers} left";
}

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
