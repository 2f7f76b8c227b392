using Reelhouse.Segments.Clusters;

namespace Reelhouse.Segments.Tests;

/// <summary>Of all subscribers: last watched 5 days ago, 8 sessions, 9 hours, $12 a month, $130 so far.</summary>
public sealed class ClusterNamingTests
{
    private static readonly double[] Means = [5, 8, 9, 12, 130];
    private static readonly double[] Deviations = [4, 4, 6, 2, 30];

    [Fact]
    public void a_cluster_is_named_for_what_sets_it_apart_most_in_watching_and_in_paying()
    {
        var cluster = Assert.Single(Named([1, 16, 15, 14, 140]));
        Assert.Equal("watches often, pays more a month", cluster.Name);
        Assert.StartsWith("Sessions in the last four weeks: 16.0 on average, of all 8.0; ", cluster.Explanation, StringComparison.Ordinal);
        Assert.DoesNotContain("Paid so far", cluster.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void a_cluster_near_the_middle_of_all_is_like_most() => Assert.Equal(ClusterNaming.Ordinary, Assert.Single(Named([5, 9, 9, 12, 130])).Name);

    [Fact]
    public void two_clusters_never_have_one_name()
    {
        double[] same = [5, 16, 9, 12, 130];
        var names = Named(same, [5, 17, 9, 12.1, 130], same).Select(cluster => cluster.Name).ToList();
        Assert.Equal(3, names.Distinct().Count());
        Assert.All(names, name => Assert.StartsWith("watches often", name, StringComparison.Ordinal));
    }

    [Fact]
    public void names_do_not_depend_on_the_numbers_that_the_model_gave()
    {
        double[][] centres = [[1, 16, 15, 12, 130], [18, 2, 2, 12, 130], [5, 8, 9, 14, 160]];
        var one = Named(centres);
        var other = Named([.. centres.Reverse()]);
        Assert.Equal(one.Select(cluster => (cluster.Name, cluster.Explanation)), other.Select(cluster => (cluster.Name, cluster.Explanation)));
        Assert.Equal(one.Select(cluster => 2 - cluster.Number), other.Select(cluster => cluster.Number));
    }

    [Fact]
    public void what_is_the_same_for_all_sets_nobody_apart() =>
        Assert.Equal(ClusterNaming.Ordinary, Assert.Single(ClusterNaming.Of([new(0, [5, 8, 9, 12, 130])], Means, [0, 0, 0, 0, 0])).Name);

    private static IReadOnlyList<NamedCluster> Named(params double[][] centres) => ClusterNaming.Of(centres.Select((centre, number) => new ClusterProfile(number, centre)), Means, Deviations);
}
