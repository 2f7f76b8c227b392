using System.Text.RegularExpressions;

namespace Reelhouse.Registry;

/// <summary>Names that MLflow takes and that are safe in paths and filters.</summary>
internal static partial class Names
{
    public static void RequireModel(string name) =>
        Require(Word().IsMatch(name), $"The model's name is '{name}': give letters, digits, - and _, with dots between.");

    // MLflow keeps latest and v1, v2, … for itself.
    public static void RequireAlias(string alias) =>
        Require(AliasWord().IsMatch(alias), $"The alias is '{alias}': give letters, digits, - and _, but neither latest nor a number after a v.");

    public static void RequireRun(string runId) =>
        Require(RunWord().IsMatch(runId), $"The run's id is '{runId}': give the id that the registry gave, of letters and digits.");

    public static void RequirePath(string path) =>
        Require(path.Split('/').All(part => PathPart().IsMatch(part)), $"The artifact's path is '{path}': give names with slashes between, such as plots/calibration.json.");

    private static void Require(bool holds, string fault)
    {
        if (!holds) throw new ModelRegistryException(fault);
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*\z")]
    private static partial Regex Word();

    [GeneratedRegex(@"\A(?!(latest|v[0-9]+)\z)[A-Za-z0-9_-]+\z", RegexOptions.IgnoreCase)]
    private static partial Regex AliasWord();

    [GeneratedRegex(@"\A[A-Za-z0-9]{1,64}\z")]
    private static partial Regex RunWord();

    // Neither . nor .., and nothing that a shell, a URL or another system's paths would read otherwise.
    [GeneratedRegex(@"\A[A-Za-z0-9_-][A-Za-z0-9_. -]*\z")]
    private static partial Regex PathPart();
}
