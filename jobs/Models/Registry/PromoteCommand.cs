using System.CommandLine;
using Reelhouse.Registry;

namespace Reelhouse.Jobs.Models.Registry;

/// <summary><c>reelhouse-jobs model promote</c>.</summary>
internal sealed class PromoteCommand
{
    private readonly Argument<string> _name = new("name") { Description = "The model, such as churn" };
    private readonly Option<int> _version = new("--version") { Description = "The version's number, from list", Required = true };

    public Command Build()
    {
        var command = new Command("promote", "Make a version of a model the champion") { _name, _version };
        command.SetAction((parsed, cancellationToken) =>
            RegistryCall.RunAsync((registry, token) => LinesAsync(registry, parsed.GetValue(_name)!, parsed.GetValue(_version), token), cancellationToken));
        return command;
    }

    internal static async Task<IReadOnlyList<string>> LinesAsync(IModelRegistry registry, string name, int version, CancellationToken cancellationToken)
    {
        var former = await registry.PromoteAsync(name, version, cancellationToken).ConfigureAwait(false);
        return [former switch
        {
            null => $"{name}/{version} is the champion; none was before it",
            _ when former.Version == version => $"{name}/{version} is the champion already",
            _ => $"{name}/{version} is the champion, after {former}; `model rollback {name}` goes back",
        }];
    }
}
