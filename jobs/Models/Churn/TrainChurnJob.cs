using System.Globalization;
using System.Text;
using System.Text.Json;
using Reelhouse.Churn;
using Reelhouse.Churn.Scoring;
using Reelhouse.Churn.Training;
using Reelhouse.Features;
using Reelhouse.JobEvents;
using Reelhouse.Jobs.Features.Churn;
using Reelhouse.Jobs.Sources;
using Reelhouse.Jobs.Tables;
using Reelhouse.Registry;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Models.Churn;

/// <summary>Trains a model of who leaves, logs how it came about and how it does, and registers it as the challenger. A model of the same features by the same program is left as it is.</summary>
internal sealed class TrainChurnJob : IJob
{
    public const string Model = ChurnScorer.ModelName;

    /// <summary>The tag with the last day of the rows that the model has learnt from.</summary>
    public const string LearntTo = "reelhouse.learnt_to";

    private const string TestedOn = "reelhouse.tested_on";
    private const string MadeFrom = "reelhouse.made_from";
    private const string LabelledRowCount = "reelhouse.labelled_rows";
    private const string TooFew = "a model needs three labelled days with leavers";

    private static readonly TableDefinition Table = Table<ChurnTrainingRow>.Definition;
    private static readonly string Code = typeof(TrainChurnJob).Module.ModuleVersionId.ToString("N");
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public int Stage => 6;

    public string Name => "model.churn";

    public IReadOnlyList<string> Reads => [Table<ChurnFeaturesRow>.Name];

    public IReadOnlyList<string> Writes => [Table.Name];

    public Needs Needs => Needs.Spark | Needs.Registry | Needs.S3;

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        await context.Lake.EnsureAsync(Table, cancellationToken).ConfigureAwait(false);
        var commit = await context.Lake.LastCommitAsync(Table<ChurnFeaturesRow>.Name, cancellationToken).ConfigureAwait(false);
        var madeFrom = $"{commit.Table} version {commit.Version}, code {Code}";
        var known = await context.Registry.ListAsync(Model, cancellationToken).ConfigureAwait(false);
        if (known.FirstOrDefault(version => version.Tags.GetValueOrDefault(MadeFrom) == madeFrom) is { } same)
        {
            // A run that was killed in between has left the newest version without the alias.
            if (same == known[0] && !same.Aliases.Contains(Alias.Challenger)) await context.Registry.SetAliasAsync(Model, Alias.Challenger, same.Version, cancellationToken).ConfigureAwait(false);
            return await TellAsync(context, same, commit, cancellationToken).ConfigureAwait(false);
        }

        var rows = await (await context.Lake.ReadAsync(commit.Table, commit.Version, cancellationToken).ConfigureAwait(false))
            .Filter(Col("is_churned").IsNotNull()).CollectAsync<ChurnFeaturesRow>(cancellationToken).ConfigureAwait(false);
        var examples = ChurnExamples.Split(rows);
        if (examples is null) return new(JobStatus.Unchanged, Balance(commit, rows.Count, isTrained: false), [commit.TableVersion], []);
        var tags = new Dictionary<string, string>
        {
            [MadeFrom] = madeFrom,
            [LabelledRowCount] = rows.Count.ToString(CultureInfo.InvariantCulture),
            [LearntTo] = examples.LearntTo.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            [TestedOn] = examples.TestedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["reelhouse.run"] = context.RunId,
        };
        var hazards = await new PlantedHazardsFile(context.Settings.S3).ReadAsync(context.Settings.Simulator.From, examples.TestedOn, cancellationToken).ConfigureAwait(false);
        var version = await RegisterAsync(context, ChurnTraining.Of(examples, hazards), tags, cancellationToken).ConfigureAwait(false);
        return await TellAsync(context, version, commit, cancellationToken).ConfigureAwait(false) with { Status = JobStatus.Succeeded };
    }

    /// <summary>Says how a version did in its test, and keeps that beside the other tables.</summary>
    private static async Task<JobOutcome> TellAsync(JobContext context, ModelVersion version, TableCommit features, CancellationToken cancellationToken)
    {
        var run = (await context.Registry.FindRunAsync(version.RunId, cancellationToken).ConfigureAwait(false))!;
        var judged = ChurnTestMetrics.Read(version.Version, run.Metrics);
        context.Events.Write(judged);

        var balance = Balance(features, long.Parse(version.Tags[LabelledRowCount], CultureInfo.InvariantCulture), isTrained: true);
        var last = await context.Lake.LastCommitAsync(Table.Name, cancellationToken).ConfigureAwait(false);
        var stamp = new CommitStamp(new Dictionary<string, long> { [features.Table] = features.Version }, Table.Version, Code, new Dictionary<string, string> { ["version"] = version.ToString() }, balance);
        if (last.Stamp?.IsSameMake(stamp) == true) return new(JobStatus.Unchanged, balance, [features.TableVersion], [last.TableVersion]);

        var rows = ChurnTrainingRow.Of(judged, DateOnly.Parse(version.Tags[TestedOn], CultureInfo.InvariantCulture));
        var spark = await context.Lake.SparkAsync(cancellationToken).ConfigureAwait(false);
        var written = await context.Lake.OverwriteAsync(Table, last, spark.CreateDataFrame(rows), null, stamp, cancellationToken).ConfigureAwait(false);
        return new(JobStatus.Succeeded, balance, [features.TableVersion], [written.TableVersion]);
    }

    /// <summary>Labelled rows count as written where a model was made of them.</summary>
    private static RowBalance Balance(TableCommit features, long labelled, bool isTrained)
    {
        var unlabelled = features.RowsWritten - labelled;
        var left = new Dictionary<string, long> { ["outcome is not known yet"] = unlabelled };
        if (!isTrained && labelled > 0) left[TooFew] = labelled;
        return new(features.RowsWritten, isTrained ? labelled : 0, Filtered: isTrained ? unlabelled : features.RowsWritten, Reasons: left);
    }

    private static async Task<ModelVersion> RegisterAsync(JobContext context, ChurnTraining training, Dictionary<string, string> tags, CancellationToken cancellationToken)
    {
        var registry = context.Registry;
        var run = await registry.StartRunAsync(Model, $"{context.RunDate:yyyy-MM-dd}", cancellationToken).ConfigureAwait(false);
        await registry.LogAsync(run.RunId, new() { Params = training.Params, Metrics = training.Metrics, Tags = tags }, cancellationToken).ConfigureAwait(false);
        foreach (var (path, content) in Artifacts(training)) await registry.LogArtifactAsync(run.RunId, path, content, cancellationToken).ConfigureAwait(false);
        var signature = new ModelSignature(FeatureSets.Of<ChurnFeatures>().Signature, """[{"name": "score", "type": "double", "required": true}]""");
        var file = new ModelFile("churn.trees", training.Trained.Model.ToBytes()) { Signature = signature, Tags = tags };
        var version = await registry.RegisterAsync(Model, run.RunId, file, cancellationToken).ConfigureAwait(false);
        await registry.SetAliasAsync(Model, Alias.Challenger, version.Version, cancellationToken).ConfigureAwait(false);
        await registry.FinishRunAsync(run.RunId, RunStatus.Finished, cancellationToken).ConfigureAwait(false);
        return version;
    }

    private static Dictionary<string, byte[]> Artifacts(ChurnTraining training) => new()
    {
        ["features.md"] = Encoding.UTF8.GetBytes(FeatureSets.Of<ChurnFeatures>().Documentation),
        ["calibration.json"] = JsonSerializer.SerializeToUtf8Bytes(training.Judgement.Calibration, Json),
        ["importances.json"] = JsonSerializer.SerializeToUtf8Bytes(ChurnTrainer.Importances(training.Trained.Model, training.Examples.Test), Json),
        ["tried.json"] = JsonSerializer.SerializeToUtf8Bytes(training.Trained.Tried, Json),
    };
}
