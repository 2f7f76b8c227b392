namespace Reelhouse.JobEvents;

/// <summary>How well something else ranks the subscribers that a model was tested by: its area under the ROC curve, and how far that is above the model's.</summary>
public sealed record OtherRanking(Estimate Auc, Estimate OverModel)
{
    /// <summary>Both, as in <c>0.702 (0.620 to 0.784), +0.018 (-0.011 to +0.047) from the model's</c>.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Auc}, {OverModel.Value:+0.000;-0.000} ({OverModel.Low:+0.000;-0.000} to {OverModel.High:+0.000;-0.000}) from the model's");
}
