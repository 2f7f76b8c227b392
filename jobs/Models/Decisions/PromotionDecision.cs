using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Models.Decisions;

/// <summary>Why a version of a model became the champion, or did not.</summary>
[Table("gold.promotion_decisions", Owner = "machine learning", Grain = "A decision about a model's version: the gate's, or a person's by command", Version = 2)]
internal sealed record PromotionDecision(
    [Key, Doc("gate/churn/3 for the gate's one decision about a version; a command's has a number of its own")] string DecisionId,
    string Model,
    [Doc("The version that it is about")] int Version,
    [Doc("The champion before; empty where there was none")] int? ChampionVersion,
    [Doc("promote, refuse or rollback")] string Action,
    [Doc("The run date of the gate; empty for a command")] DateOnly? RunDate,
    [Doc("Subscribers are judged as of this day, and by the week that followed")] DateOnly? JudgedDate,
    long? JudgedCount,
    long? ChurnedCount,
    [Doc("The area under the ROC curve of the version")] double? Auc,
    double? ChampionAuc,
    [Doc("By how much the version's is above the champion's, or above 0.5 without one")] double? AucGain,
    [Doc("Lower bound of the gain, 95%")] double? AucGainLow,
    [Doc("Upper bound of the gain, 95%")] double? AucGainHigh,
    [Doc("How many times the usual share of leavers is among the tenth with the highest scores")] double? LiftTopDecile,
    [Doc("Tenths of the judged by score, the lowest first: how many, the share foretold, the share that left")] IReadOnlyList<CalibrationTenth> Calibration,
    [Doc("What was looked at, in order, each with what was found; what a person gave as the reason")] IReadOnlyList<string> Reasons,
    [Doc("When it was made; empty where it is of before this was kept")] DateTimeOffset? DecidedAt = null)
{
    public const string Promote = "promote";
    public const string Refuse = "refuse";
    public const string Rollback = "rollback";

    /// <summary>A person's decision.</summary>
    public static PromotionDecision ByCommand(string action, string model, int version, int? champion, string reason, DateTimeOffset at) => new(
        $"command/{Guid.NewGuid():N}", model, version, champion, action, null, null, null, null, null, null, null, null, null, null, [], [reason], at);
}
