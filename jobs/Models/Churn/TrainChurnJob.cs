using System.Globalization;
using System.Text;
using System.Text.Json;
using Reelhouse.Churn;
using Reelhouse.Churn.Scoring;
using Reelhouse.Churn.Training;
using Reelhouse.Features;
using Reelhouse.JobEvents;
using Reelhouse.Jobs.Features.Churn;
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

    private const string MadeFrom = "reelhouse.made_from";
    private const string LabelledRowCount = "reelhouse.labelled_rows";
    private const string TooFew = "a model needs three labelled days with leavers";

    private static readonly string Code = typeof(TrainChurnJob).Module.ModuleVersionId.ToString("N");
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public int Stage => 6;

    public string Name => "model.churn";

    public IReadOnlyList<string> Reads => [Table<ChurnFeaturesRow>.Name];

    public IReadOnlyList<string> Writes => [];

    public Needs Needs => Needs.Spark | Needs.Registry;

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var commit = await context.Lake.LastCommitAsync(Table<ChurnFeaturesRow>.Name, cancellationToken).ConfigureAwait(false);
        var madeFrom = $"{commit.Table} version {commit.Version}, code {Code}";
        var known = await context.Registry.ListAsync(Model, cancellationToken).ConfigureAwait(false);
        if (known.FirstOrDefault(version => version.Tags.GetValueOrDefault(MadeFrom) == madeFrom) is { } same)
        {
            // A run that was killed in between has left the newest version without the alias.
            if (same == known[0] && !same.Aliases.Contains(Alias.Challenger)) await context.Registry.SetAliasAsync(Model, Alias.Challenger, same.Version, cancellationToken).ConfigureAwait(false);
            return Outcome(JobStatus.Unchanged, commit, long.Parse(same.Tags[LabelledRowCount], CultureInfo.InvariantCulture), isTrained: true);
        }

        var rows = await (await context.Lake.ReadAsync(commit.Table, commit.Version, cancellationToken).ConfigureAwait(false))
            .Filter(Col("is_churned").IsNotNull()).CollectAsync<ChurnFeaturesRow>(cancellationToken).ConfigureAwait(false);
        var examples = ChurnExamples.Split(rows);
        if (examples is null) return Outcome(JobStatus.Unchanged, commit, rows.Count, isTrained: false);
        var tags = new Dictionary<string, string>
        {
            [MadeFrom] = madeFrom,
            [LabelledRowCount] = rows.Count.ToString(CultureInfo.InvariantCulture),
            [LearntTo] = examples.LearntTo.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["reelhouse.run"] = context.RunId,
        };
        await RegisterAsync(context, ChurnTraining.Of(examples), tags, cancellationToken).ConfigureAwait(false);
        return Outcome(JobStatus.Succeeded, commit, rows.Count, isTrained: true);
    }

    /// <summary>Labelled rows count as written where a model was made of them.</summary>
    private static JobOutcome Outcome(JobStatus status, TableCommit features, long labelled, bool isTrained)
    {
        var unlabelled = features.RowsWritten - labelled;
        var left = new Dictionary<string, long> { ["outcome is not known yet"] = unlabelled };
        if (!isTrained && labelled > 0) left[TooFew] = labelled;
        var balance = new RowBalance(features.RowsWritten, isTrained ? labelled : 0, Filtered: isTrained ? unlabelled : features.RowsWritten, Reasons: left);
        return new(status, balance, [features.TableVersion], []);
    }

    private static async Task RegisterAsync(JobContext context, ChurnTraining training, Dictionary<string, string> tags, CancellationToken cancellationToken)
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
    }

    private static Dictionary<string, byte[]> Artifacts(ChurnTraining training) => new()
    {
        ["features.md"] = Encoding.UTF8.GetBytes(FeatureSets.Of<ChurnFeatures>().Documentation),
        ["calibration.json"] = JsonSerializer.SerializeToUtf8Bytes(training.Judgement.Calibration, Json),
        ["importances.json"] = JsonSerializer.SerializeToUtf8Bytes(ChurnTrainer.Importances(training.Trained.Model, training.Examples.Test), Json),
        ["tried.json"] = JsonSerializer.SerializeToUtf8Bytes(training.Trained.Tried, Json),
    };
}
