using Reelhouse.Trees.Ensembles;

namespace Reelhouse.Trees.Importing.LightGbm;

/// <summary>One tree of a model's text. LightGBM's <c>Tree::Tree(const char*, size_t*)</c> reads the same.</summary>
internal static class TreeSection
{
    private const int CategoricalBit = 1;
    private const int DefaultLeftBit = 2;
    private const int KnownBits = 15;

    public static Tree Read(Section section, int output, CategorySets sets)
    {
        var leaves = section.Integer("num_leaves");
        if (leaves < 1) throw section.Fault("num_leaves", $"a tree has at least one leaf, not {leaves}");
        var values = section.Numbers("leaf_value", leaves);
        var linear = section.Integer("is_linear", 0) != 0 ? LinearLeaves(section, leaves) : null;
        if (leaves == 1) return new() { Output = output, Splits = [], Leaves = values, Covers = new([], [1]), LinearLeaves = linear };
        return new()
        {
            Output = output,
            Splits = Splits(section, leaves - 1, sets),
            Leaves = values,
            Covers = section.Has("leaf_count") && section.Has("internal_count")
                ? new(section.Numbers("internal_count", leaves - 1), section.Numbers("leaf_count", leaves))
                : null,
            LinearLeaves = linear,
        };
    }

    private static Split[] Splits(Section section, int count, CategorySets sets)
    {
        var features = section.Integers("split_feature", count);
        var thresholds = section.Numbers("threshold", count);
        var decisions = section.Integers("decision_type", count);
        var left = section.Integers("left_child", count);
        var right = section.Integers("right_child", count);
        var ofTree = section.Integer("num_cat") is var categorical and > 0 ? Sets(section, categorical) : [];
        var splits = new Split[count];
        for (var i = 0; i < count; i++)
        {
            var decision = Decide(section, decisions[i]);
            var set = 0;
            if (decision.Comparison is Comparison.Category)
            {
                if (!(thresholds[i] >= 0 && thresholds[i] < ofTree.Length))
                {
                    throw section.Fault("threshold", $"split {i} asks for category set {thresholds[i]}; the tree has {ofTree.Length}");
                }

                set = sets.Add(ofTree[(int)thresholds[i]]);
            }

            splits[i] = new(features[i], decision.Comparison is Comparison.Category ? 0 : Threshold(thresholds[i]), decision, left[i], right[i], set);
        }

        return splits;
    }

    /// <summary>LightGBM's predictor takes what is at most 1e-35 from zero for zero: -1e-35 itself lies above a threshold of -1e-35, too.</summary>
    private static double Threshold(double threshold) => threshold switch
    {
        >= -Decision.ZeroThreshold and < 0 => double.BitDecrement(-Decision.ZeroThreshold),
        >= 0 and < Decision.ZeroThreshold => Decision.ZeroThreshold,
        _ => threshold,
    };

    /// <summary>Bit 0: by categories; bit 1: the default is left; bits 2 and 3: what is missing. NaN is in no category set, whatever the default.</summary>
    private static Decision Decide(Section section, int type)
    {
        if ((type & ~KnownBits) != 0 || type >> 2 > (int)Missing.NaN) throw section.Fault("decision_type", $"{type} is no decision that is known");
        if ((type & CategoricalBit) != 0) return new(Comparison.Category, Missing.NaN, DefaultLeft: false);
        var missing = (Missing)(type >> 2);
        return new(Comparison.LessOrEqual, missing, DefaultLeft: missing is not Missing.None && (type & DefaultLeftBit) != 0);
    }

    private static CategorySet[] Sets(Section section, int count)
    {
        var boundaries = section.Integers("cat_boundaries", count + 1);
        if (boundaries[0] != 0 || boundaries.Zip(boundaries.Skip(1)).Any(pair => pair.Second < pair.First))
        {
            throw section.Fault("cat_boundaries", "they do not rise from 0");
        }

        var words = section.Words("cat_threshold", boundaries[^1]);
        return [.. Enumerable.Range(0, count).Select(i => new CategorySet(words[boundaries[i]..boundaries[i + 1]]))];
    }

    private static LinearLeaf[] LinearLeaves(Section section, int leaves)
    {
        var constants = section.Numbers("leaf_const", leaves);
        var counts = section.Integers("num_features", leaves);
        if (counts.Any(count => count < 0)) throw section.Fault("num_features", "a leaf cannot have fewer than no features");
        var total = (int)Math.Min(int.MaxValue, counts.Sum(count => (long)count));
        var features = section.Integers("leaf_features", total);
        var coefficients = section.Numbers("leaf_coeff", total);
        var at = 0;
        return [.. Enumerable.Range(0, leaves).Select(leaf =>
        {
            var from = at;
            at += counts[leaf];
            return new LinearLeaf(constants[leaf], features[from..at], coefficients[from..at]);
        })];
    }
}
