using System.Globalization;
using Reelhouse.Features;

namespace Reelhouse.Segments.Clusters;

/// <summary>Names clusters by how their middles differ from all subscribers', so that a name stays where the model's numbers change.</summary>
public static class ClusterNaming
{
    /// <summary>The name of a cluster that is like all subscribers.</summary>
    public const string Ordinary = "like most";

    // In standard deviations of all subscribers. What differs less is no mark of a cluster.
    private const double Notable = 0.5;

    /// <summary>Names each cluster, in the order of their middles.</summary>
    /// <param name="clusters">The clusters.</param>
    /// <param name="means">The means of all subscribers.</param>
    /// <param name="deviations">The standard deviations of all subscribers.</param>
    public static IReadOnlyList<NamedCluster> Of(IEnumerable<ClusterProfile> clusters, IReadOnlyList<double> means, IReadOnlyList<double> deviations)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. clusters.OrderBy(cluster => cluster.Means, InTurn).Select(cluster => Named(cluster, Marks(cluster, means, deviations), taken))];
    }

    private static Comparer<IReadOnlyList<double>> InTurn { get; } = Comparer<IReadOnlyList<double>>.Create((one, other) =>
        one.Zip(other, (left, right) => left.CompareTo(right)).FirstOrDefault(order => order != 0));

    private static List<Mark> Marks(ClusterProfile cluster, IReadOnlyList<double> means, IReadOnlyList<double> deviations) =>
    [
        .. FeatureSets.Of<SegmentFeatures>().All
            .Select((feature, at) => new Mark(
                feature.Description,
                FeatureWords.All.Single(words => words.Feature == feature.Name),
                cluster.Means[at],
                means[at],
                deviations[at] > 0 ? (cluster.Means[at] - means[at]) / deviations[at] : 0))
            .OrderByDescending(mark => Math.Abs(mark.Distance)),
    ];

    private static NamedCluster Named(ClusterProfile cluster, List<Mark> marks, HashSet<string> taken)
    {
        var notable = marks.Where(mark => Math.Abs(mark.Distance) >= Notable).ToList();
        var said = notable.DistinctBy(mark => mark.Words.Topic).ToList();
        // Of two clusters with one name the second says more, and at last its place among them.
        var more = marks.Except(said).ToList();
        while (taken.Contains(Name(said)) && more.Count > 0)
        {
            said.Add(more[0]);
            more.RemoveAt(0);
        }

        var name = taken.Contains(Name(said)) ? string.Create(CultureInfo.InvariantCulture, $"{Name(said)} ({taken.Count + 1})") : Name(said);
        taken.Add(name);
        return new(cluster.Number, name, Explanation(notable));
    }

    private static string Name(IReadOnlyCollection<Mark> said) => said.Count == 0 ? Ordinary : string.Join(", ", said.Select(mark => mark.InWords));

    private static string Explanation(IReadOnlyCollection<Mark> notable) =>
        notable.Count == 0 ? "In nothing far from the average of all" : string.Join("; ", notable.Select(mark => mark.InNumbers));

    private sealed record Mark(string Description, FeatureWords Words, double Mean, double MeanOfAll, double Distance)
    {
        public string InWords => Distance > 0 ? Words.More : Words.Less;

        public string InNumbers => string.Create(CultureInfo.InvariantCulture, $"{Description}: {Mean:0.0} on average, of all {MeanOfAll:0.0}");
    }
}
