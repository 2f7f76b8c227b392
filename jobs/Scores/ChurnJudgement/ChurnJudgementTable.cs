using Reelhouse.Jobs.Models.Decisions;
using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Scores.ChurnJudgement;

/// <summary>How well the scores of a run date foretold who left in the week that followed, and what its calls were worth, once that week is over.</summary>
[Table("gold.churn_judgement", Owner = "machine learning", Grain = "A run date and a model's version", Version = 2)]
internal sealed record ChurnJudgementRow(
    [Key] DateOnly RunDate,
    [Key] int ModelVersion,
    [Doc("Subscribers who were scored and whose outcome is known")] long ScoredCount,
    [Doc("Those of them who left")] long ChurnedCount,
    [Doc("The mean of the scores: the share that was foretold to leave")] double ForetoldShare,
    [Doc("The share that left")] double ChurnedShare,
    [Doc("The area under the ROC curve; empty where all had the same outcome")] double? Auc,
    [Doc("In nats; empty where all had the same outcome")] double? LogLoss,
    [Doc("How many times the usual share of leavers is among the tenth with the highest scores")] double? LiftTopDecile,
    [Doc("Tenths by score, the lowest first: how many, the share foretold, the share that left")] IReadOnlyList<CalibrationTenth> Calibration,
    [Doc("Those of them on the list to call, whether or not anybody reached them")] long CalledCount,
    [Doc("Those of them on the list who left")] long CalledChurnedCount,
    [Doc("Those of them held out of the list")] long HeldOutCount,
    [Doc("Those of them held out who left")] long HeldOutChurnedCount,
    [Doc("The share that left of those held out less that of the list: what being on the list saved; empty where one has nobody")] double? CallWorth,
    [Doc("Lower bound of that, 95%")] double? CallWorthLow,
    [Doc("Upper bound of that, 95%")] double? CallWorthHigh);
