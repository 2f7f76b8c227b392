using System.Globalization;
using System.Text.RegularExpressions;

namespace Reelhouse.Scoring.Delta.Log;

/// <summary>The files of a table's log that make one version: the newest checkpoint up to it, and the commits behind that. See https://github.com/delta-io/delta/blob/master/PROTOCOL.md#delta-log-entries.</summary>
/// <param name="Version">The version.</param>
/// <param name="Checkpoint">The checkpoint's files, none or several.</param>
/// <param name="CheckpointVersion">The checkpoint's version; -1 where there is none.</param>
/// <param name="Commits">Commits, the oldest first.</param>
internal sealed partial record LogSegment(long Version, IReadOnlyList<string> Checkpoint, long CheckpointVersion, IReadOnlyList<string> Commits)
{
    /// <param name="files">The names of the log's files.</param>
    /// <param name="version">The version that is wanted; null for the newest.</param>
    /// <exception cref="NotScannableException">They do not make the version, or in a way that is not read.</exception>
    public static LogSegment Of(IReadOnlyCollection<string> files, long? version)
    {
        var commits = files.Where(file => CommitName().IsMatch(file)).ToDictionary(VersionOf);
        var (complete, others) = Checkpoints(files);
        if (version is null && commits.Count == 0 && complete.Count == 0) throw new NotScannableException("the log has no commits");
        var wanted = version ?? commits.Keys.Concat(complete.Keys).Max();
        var checkpoint = complete.Keys.Where(of => of <= wanted).DefaultIfEmpty(-1).Max();
        var needed = Range(checkpoint + 1, wanted).ToList();
        if (needed.FirstOrDefault(each => !commits.ContainsKey(each), -1) is >= 0 and var missing)
        {
            throw new NotScannableException(others.Any(of => of <= wanted && of >= missing)
                ? "the log's newest checkpoint is of version 2"
                : $"the log has no commit {missing}");
        }

        return new(wanted, checkpoint < 0 ? [] : complete[checkpoint], checkpoint, [.. needed.Select(each => commits[each])]);
    }

    private static (Dictionary<long, List<string>> Complete, List<long> Others) Checkpoints(IEnumerable<string> files)
    {
        var (complete, others) = (new Dictionary<long, List<string>>(), new List<long>());
        foreach (var ofVersion in files.Where(file => file.Contains(".checkpoint.", StringComparison.Ordinal)).GroupBy(VersionOf))
        {
            var parts = ofVersion.Where(file => PartName().IsMatch(file)).GroupBy(file => PartName().Match(file).Groups["parts"].Value)
                .FirstOrDefault(all => all.Count() == int.Parse(all.Key, CultureInfo.InvariantCulture));
            if (ofVersion.FirstOrDefault(file => WholeName().IsMatch(file)) is { } whole) complete[ofVersion.Key] = [whole];
            else if (parts is not null) complete[ofVersion.Key] = [.. parts.Order(StringComparer.Ordinal)];
            else others.Add(ofVersion.Key);
        }

        return (complete, others);
    }

    private static IEnumerable<long> Range(long first, long last)
    {
        for (var each = first; each <= last; each++) yield return each;
    }

    private static long VersionOf(string file) => long.Parse(file.AsSpan(0, file.IndexOf('.', StringComparison.Ordinal)), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\d{20}\.json$")]
    private static partial Regex CommitName();

    [GeneratedRegex(@"^\d{20}\.checkpoint\.parquet$")]
    private static partial Regex WholeName();

    [GeneratedRegex(@"^\d{20}\.checkpoint\.\d{10}\.(?<parts>\d{10})\.parquet$")]
    private static partial Regex PartName();
}
