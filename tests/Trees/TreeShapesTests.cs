using Reelhouse.Trees.Ensembles;
using Reelhouse.Trees.Kernels;

namespace Reelhouse.Trees.Tests;

/// <summary>Trees of shapes that no library grows: every way to score them gives what a plain walk gives.</summary>
public sealed class TreeShapesTests
{
    private const int Features = 5;

    private static readonly double[] Values = [-2, -1, -0.5, 0, 0.5, 1, 2, double.NaN];

    public static TheoryData<string, int> Shapes()
    {
        var shapes = new TheoryData<string, int>();
        foreach (var shape in new[] { "left", "right", "zigzag", "random" })
        {
            foreach (var leaves in new[] { 1, 2, 7, 8, 32, 33, 64, 65, 255, 256, 257 }) shapes.Add(shape, leaves);
        }

        return shapes;
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void every_processor_scores_a_tree_of_any_shape_and_order(string shape, int leaves)
    {
        var random = new Random(leaves);
        var ensemble = new Ensemble
        {
            Source = "made up",
            Features = [.. Enumerable.Range(0, Features).Select(feature => new Feature($"f{feature}"))],
            Trees = [Tree(shape, leaves, random), Tree(shape, leaves, random)],
        };
        var model = new TreeModel(ensemble);
        foreach (var rows in new[] { 1, 5, 63, 64, 65, 512, 577 })
        {
            var values = Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, Features).Select(_ => Values[random.Next(Values.Length)]).ToArray()).ToArray();
            var columns = Enumerable.Range(0, Features).SelectMany(feature => values.Select(row => row[feature])).ToArray();
            var expected = values.Select(row => PlainWalk.Raw(ensemble, row)[0]).ToArray();
            Score(expected.Length, scores => model.Score(columns, scores, ScoreKind.Raw));
            Score(expected.Length, scores => model.ScoreBlocks<Instructions128>(columns, scores));
            if (Instructions256.IsSupported) Score(expected.Length, scores => model.ScoreBlocks<Instructions256>(columns, scores));
            if (Instructions512.IsSupported) Score(expected.Length, scores => model.ScoreBlocks<Instructions512>(columns, scores));

            void Score(int count, Action<double[]> score)
            {
                var scores = new double[count];
                score(scores);
                Assert.Equal(expected, scores);
            }
        }
    }

    /// <summary>A tree whose splits and leaves are numbered in any order, but for the root.</summary>
    private static Tree Tree(string shape, int leaves, Random random)
    {
        var splitNumbers = Enumerable.Range(1, Math.Max(0, leaves - 2)).ToArray();
        var leafNumbers = Enumerable.Range(0, leaves).ToArray();
        random.Shuffle(splitNumbers);
        random.Shuffle(leafNumbers);
        var (nextSplit, nextLeaf) = (new Queue<int>([0, .. splitNumbers]), new Queue<int>(leafNumbers));
        var splits = new Split[leaves - 1];
        if (leaves > 1) Grow(leaves, 0);
        return new() { Splits = splits, Leaves = [.. Enumerable.Range(0, leaves).Select(_ => random.NextDouble() - 0.5)] };

        int Grow(int below, int depth)
        {
            if (below == 1) return ~nextLeaf.Dequeue();
            var number = nextSplit.Dequeue();
            var left = shape switch
            {
                "left" => below - 1,
                "right" => 1,
                "zigzag" => depth % 2 == 0 ? 1 : below - 1,
                _ => random.Next(1, below),
            };
            var decision = new Decision(Comparison.LessOrEqual, random.Next(2) == 0 ? Missing.NaN : Missing.None, random.Next(2) == 0);
            var (feature, threshold) = (random.Next(Features), Values[random.Next(Values.Length - 1)]);
            splits[number] = new(feature, threshold, decision, Grow(left, depth + 1), Grow(below - left, depth + 1));
            return number;
        }
    }
}
