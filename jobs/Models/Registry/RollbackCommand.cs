using System.CommandLine;
using Reelhouse.Registry;

namespace Reelhouse.Jobs.Models.Registry;

/// <summary><c>reelhouse-jobs model rollback</c>.</summary>
internal sealed class RollbackCommand
{
    private readonly Argument<string> _name = new("name") { Description = "The model, such as churn" };

    public Command Build()
    {
        var command = new Command("rollback", "Make the version that was champion before the present one the champion again") { _name };
        command.SetAction((parsed, cancellationToken) => RegistryCall.RunAsync((registry, token) => LinesAsync(registry, parsed.GetValue(_name)!, token), cancellationToken));
        return command;
    }

    internal static async Task<IReadOnlyList<string>> LinesAsync(IModelRegistry registry, string name, CancellationToken cancellationToken)
    {
        var (gone, back) = await registry.RollbackAsync(name, cancellationToken).ConfigureAwait(false);
        return [$"{back} is the champion again, in the place of {gone}"];
    }
}
