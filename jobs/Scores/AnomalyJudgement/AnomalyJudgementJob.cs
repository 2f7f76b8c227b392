using System.Globalization;
using System.Text.Json;
using Reelhouse.JobEvents;
using Reelhouse.Jobs.Scores.Anomalies;
using Reelhouse.Jobs.Sources;
using Reelhouse.Jobs.Sources.Activity;
using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Scores.AnomalyJudgement;

/// <summary>Judges the anomalies by what the simulator planted, and tells their precision and recall. Where the simulator left no record, it has nothing to judge by.</summary>
internal sealed class AnomalyJudgementJob : IJob
{
    private static readonly TableDefinition Table = Table<AnomalyJudgementRow>.Definition;
    private static readonly string Code = typeof(IJob).Module.ModuleVersionId.ToString("N");

    public int Stage => 6;

    public string Name => Table.Name;

    public IReadOnlyList<string> Reads => [Table<AnomalyRow>.Name];

    public IReadOnlyList<string> Writes => [Table.Name];

    public Needs Needs => Needs.Spark | Needs.S3;

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var lake = context.Lake;
        await lake.EnsureAsync(Table, cancellationToken).ConfigureAwait(false);
        var alarms = await lake.LastCommitAsync(Table<AnomalyRow>.Name, cancellationToken).ConfigureAwait(false);
        var last = await lake.LastCommitAsync(Table.Name, cancellationToken).ConfigureAwait(false);
        var incidents = await new PlantedIncidentsFile(context.Settings.S3).ReadAsync(context.Settings.Simulator.From, context.RunDate, cancellationToken).ConfigureAwait(false);
        var rows = await (await lake.ReadAsync(alarms.Table, alarms.Version, cancellationToken).ConfigureAwait(false)).CollectAsync<AnomalyRow>(cancellationToken).ConfigureAwait(false);
        var judgement = incidents is null ? null : new Judgement(incidents, rows);
        if (judgement is not null) context.Events.Write(judgement.Counts);

        var balance = judgement is null ? new RowBalance(rows.Count, 0, Filtered: rows.Count, Reasons: new Dictionary<string, long> { ["what was planted is known"] = rows.Count }) : new RowBalance(rows.Count, rows.Count);
        var stamp = new CommitStamp(new Dictionary<string, long> { [alarms.Table] = alarms.Version }, Table.Version, Code, DependsOn(context, incidents), balance);
        if (last.Stamp?.IsSameMake(stamp) == true) return new(JobStatus.Unchanged, balance, [alarms.TableVersion], [last.TableVersion]);

        var spark = await lake.SparkAsync(cancellationToken).ConfigureAwait(false);
        var written = await lake.OverwriteAsync(
            Table, last, spark.CreateDataFrame<AnomalyJudgementRow>(judgement is null ? [] : [judgement.ToRow(context.RunDate)]), null, stamp, cancellationToken).ConfigureAwait(false);
        return new(written.Version > last.Version ? JobStatus.Succeeded : JobStatus.Unchanged, balance, [alarms.TableVersion], [written.TableVersion]);
    }

    private static Dictionary<string, string> DependsOn(JobContext context, IReadOnlyList<Incident>? incidents) => new()
    {
        ["run date"] = context.RunDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["incidents"] = JsonSerializer.Serialize(incidents),
    };
}
