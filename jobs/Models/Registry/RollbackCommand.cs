using System.CommandLine;
using Reelhouse.Jobs.Models.Decisions;
using Reelhouse.Registry;

namespace Reelhouse.Jobs.Models.Registry;

/// <summary><c>reelhouse-jobs model rollback</c>.</summary>
internal sealed class RollbackCommand
{
    private readonly Argument<string> _name = new("name") { Description = "The model, such as churn" };
    private readonly Option<string> _reason = new("--reason") { Description = "Why, for the table of decisions", DefaultValueFactory = _ => "by hand" };

    public Command Build()
    {
        var command = new Command("rollback", "Make the version that was champion before the present one the champion again, and write that down in gold.promotion_decisions") { _name, _reason };
        command.SetAction((parsed, cancellationToken) =>
            RegistryCall.DecideAsync((registry, decisions, token) => LinesAsync(registry, decisions, parsed.GetValue(_name)!, parsed.GetValue(_reason)!, token), cancellationToken));
        return command;
    }

    internal static async Task<IReadOnlyList<string>> LinesAsync(IModelRegistry registry, PromotionDecisions decisions, string name, string reason, CancellationToken cancellationToken)
    {
        await decisions.PrepareAsync(cancellationToken).ConfigureAwait(false);
        var (gone, back) = await registry.RollbackAsync(name, cancellationToken).ConfigureAwait(false);
        await decisions.AddAsync(PromotionDecision.ByCommand(PromotionDecision.Rollback, name, back.Version, gone.Version, reason, TimeProvider.System.GetUtcNow()), cancellationToken).ConfigureAwait(false);
        return [$"{back} is the champion again, in the place of {gone}"];
    }
}
