using System.CommandLine;
using Reelhouse.Jobs.Models.Decisions;
using Reelhouse.Registry;

namespace Reelhouse.Jobs.Models.Registry;

/// <summary><c>reelhouse-jobs model promote</c>.</summary>
internal sealed class PromoteCommand
{
    private readonly Argument<string> _name = new("name") { Description = "The model, such as churn" };
    private readonly Option<int> _version = new("--version") { Description = "The version's number, from list", Required = true };
    private readonly Option<string> _reason = new("--reason") { Description = "Why, for the table of decisions", DefaultValueFactory = _ => "by hand" };

    public Command Build()
    {
        var command = new Command("promote", "Make a version of a model the champion, whatever the gate said, and write that down in gold.promotion_decisions") { _name, _version, _reason };
        command.SetAction((parsed, cancellationToken) => RegistryCall.DecideAsync(
            (registry, decisions, token) => LinesAsync(registry, decisions, parsed.GetValue(_name)!, parsed.GetValue(_version), parsed.GetValue(_reason)!, token), cancellationToken));
        return command;
    }

    internal static async Task<IReadOnlyList<string>> LinesAsync(
        IModelRegistry registry, PromotionDecisions decisions, string name, int version, string reason, CancellationToken cancellationToken)
    {
        await decisions.PrepareAsync(cancellationToken).ConfigureAwait(false);
        var former = await registry.PromoteAsync(name, version, cancellationToken).ConfigureAwait(false);
        if (former?.Version == version) return [$"{name}/{version} is the champion already"];
        await decisions.AddAsync(PromotionDecision.ByCommand(PromotionDecision.Promote, name, version, former?.Version, reason, TimeProvider.System.GetUtcNow()), cancellationToken).ConfigureAwait(false);
        return [former is null ? $"{name}/{version} is the champion; none was before it" : $"{name}/{version} is the champion, after {former}; `model rollback {name}` goes back"];
    }
}
