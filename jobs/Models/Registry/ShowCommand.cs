using System.CommandLine;
using System.Globalization;
using Reelhouse.Registry;

namespace Reelhouse.Jobs.Models.Registry;

/// <summary><c>reelhouse-jobs model show</c>.</summary>
internal sealed class ShowCommand
{
    private readonly Argument<string> _model = new("model") { Description = "A version: churn@champion, churn/3, or churn for its champion" };

    public Command Build()
    {
        var command = new Command("show", "Say what is registered of a version: its hash, tags, and the run that made it") { _model };
        command.SetAction((parsed, cancellationToken) => RegistryCall.RunAsync((registry, token) => LinesAsync(registry, parsed.GetValue(_model)!, token), cancellationToken));
        return command;
    }

    internal static async Task<IReadOnlyList<string>> LinesAsync(IModelRegistry registry, string model, CancellationToken cancellationToken)
    {
        var version = await VersionAsync(registry, model, cancellationToken).ConfigureAwait(false);
        var run = await registry.FindRunAsync(version.RunId, cancellationToken).ConfigureAwait(false);
        return
        [
            $"version      {version} {string.Join(' ', version.Aliases.Select(alias => $"@{alias}"))}".TrimEnd(),
            $"file         {version.Source}/{version.FileName}",
            $"sha256       {version.Sha256 ?? "none: it is not loaded"}",
            string.Create(CultureInfo.InvariantCulture, $"registered   {version.CreatedAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC"),
            .. Lines("tags", version.Tags),
            $"run          {version.RunId}{(run is null ? ", which is not there" : $" {run.Name} of {run.Experiment}, {run.Status.ToString().ToLowerInvariant()}")}",
            .. Lines("  params", run?.Params),
            .. Lines("  metrics", run?.Metrics),
            .. Lines("  tags", run?.Tags),
        ];
    }

    private static Task<ModelVersion> VersionAsync(IModelRegistry registry, string model, CancellationToken cancellationToken)
    {
        if (model.Split('@') is [var aliased, var alias]) return registry.RequireAsync(aliased, alias, cancellationToken);
        if (model.Split('/') is not [var name, var number]) return registry.RequireAsync(model, Alias.Champion, cancellationToken);
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? registry.RequireAsync(name, version, cancellationToken)
            : throw new ModelRegistryException($"{model} names no version: give {name}/3, or {name}@champion");
    }

    private static IEnumerable<string> Lines<T>(string what, IReadOnlyDictionary<string, T>? values) =>
        (values ?? new Dictionary<string, T>()).OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select((pair, index) => string.Create(CultureInfo.InvariantCulture, $"{(index == 0 ? what : ""),-12} {pair.Key} = {pair.Value}"));
}
