using System.CommandLine;
using System.Globalization;
using Reelhouse.Registry;

namespace Reelhouse.Jobs.Models.Registry;

/// <summary><c>reelhouse-jobs model list</c>.</summary>
internal sealed class VersionsCommand
{
    private readonly Argument<string> _name = new("name") { Description = "The model, such as churn" };

    public Command Build()
    {
        var command = new Command("list", "List the registered versions of a model, the newest first") { _name };
        command.SetAction((parsed, cancellationToken) => RegistryCall.RunAsync((registry, token) => LinesAsync(registry, parsed.GetValue(_name)!, token), cancellationToken));
        return command;
    }

    internal static async Task<IReadOnlyList<string>> LinesAsync(IModelRegistry registry, string name, CancellationToken cancellationToken)
    {
        var versions = await registry.ListAsync(name, cancellationToken).ConfigureAwait(false);
        return versions.Count == 0 ? [$"{name} has no version"] : [.. versions.Select(Line)];
    }

    private static string Line(ModelVersion version) => string.Create(
        CultureInfo.InvariantCulture,
        $"{version.Version,5}  {version.CreatedAt.UtcDateTime:yyyy-MM-dd HH:mm}  {version.Sha256?[..12] ?? "no hash     "}  run {version.RunId}  {string.Join(' ', version.Aliases.Select(alias => $"@{alias}"))}").TrimEnd();
}
