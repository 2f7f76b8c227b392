using Reelhouse.Trees.Ensembles;

namespace Reelhouse.Trees.Format;

/// <summary>An ensemble as bytes: the body of a model file of version 1. Whoever changes a line here makes it version 2, and keeps reading version 1.</summary>
internal static class EnsembleFormat
{
    /// <summary>A split takes that many bytes, and a leaf no fewer than a double.</summary>
    private const int SplitSize = 27;
    private const int SmallestTree = 16;

    /// <summary>A flag of categories; whoever does not know it reads them as texts.</summary>
    private const byte BooleanCategories = 2;

    public static ReadOnlySpan<byte> Write(Ensemble ensemble)
    {
        var writer = new FlatWriter();
        writer.Text(ensemble.Source);
        writer.Array<Feature>(ensemble.Features, feature => Write(writer, feature));
        writer.Integer(ensemble.OutputCount);
        writer.Numbers(ensemble.BaseScores);
        writer.Number(ensemble.Divisor);
        writer.Byte((byte)ensemble.Transform.Kind);
        writer.Number(ensemble.Transform.Slope);
        writer.Number(ensemble.Transform.Offset);
        writer.Byte(ensemble.HasSingleInputs ? (byte)1 : (byte)0);
        writer.Array<CategorySet>(ensemble.Sets, set => writer.Words(set.Words));
        writer.Array<Tree>(ensemble.Trees, tree => Write(writer, tree));
        return writer.Written;
    }

    public static Ensemble Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new FlatReader(bytes);
        var ensemble = new Ensemble
        {
            Source = reader.Text(),
            Features = ReadFeatures(ref reader),
            OutputCount = reader.Integer(),
            BaseScores = reader.Numbers(),
            Divisor = reader.Number(),
            Transform = new(ReadKind<TransformKind>(ref reader), reader.Number(), reader.Number()),
            HasSingleInputs = reader.Byte() != 0,
            Sets = ReadSets(ref reader),
            Trees = ReadTrees(ref reader),
        };
        if (!reader.IsAtEnd) throw new ModelException("bytes follow the last tree; the model is damaged");
        return ensemble.Checked();
    }

    private static void Write(FlatWriter writer, Feature feature)
    {
        writer.Text(feature.Name);
        writer.Byte(feature switch { { Categories: null } => 0, { HasBooleans: true } => BooleanCategories, _ => 1 });
        if (feature.Categories is { } categories) writer.Array<string>([.. categories], writer.Text);
    }

    private static Feature[] ReadFeatures(ref FlatReader reader)
    {
        var features = new Feature[reader.Count(sizeof(int) + 1)];
        for (var i = 0; i < features.Length; i++)
        {
            var (name, categories) = (reader.Text(), reader.Byte());
            features[i] = new(name, categories != 0 ? ReadTexts(ref reader) : null) { HasBooleans = categories == BooleanCategories };
        }

        return features;
    }

    private static string[] ReadTexts(ref FlatReader reader)
    {
        var texts = new string[reader.Count(sizeof(int))];
        for (var i = 0; i < texts.Length; i++) texts[i] = reader.Text();
        return texts;
    }

    private static CategorySet[] ReadSets(ref FlatReader reader)
    {
        var sets = new CategorySet[reader.Count(sizeof(int))];
        for (var i = 0; i < sets.Length; i++) sets[i] = new(reader.Words());
        return sets;
    }

    private static void Write(FlatWriter writer, Tree tree)
    {
        writer.Integer(tree.Output);
        writer.Array<Split>(tree.Splits, split => Write(writer, split));
        writer.Numbers(tree.Leaves);
        writer.Byte(tree.Covers is null ? (byte)0 : (byte)1);
        if (tree.Covers is { } covers)
        {
            writer.Numbers(covers.Splits);
            writer.Numbers(covers.Leaves);
        }

        writer.Byte(tree.LinearLeaves is null ? (byte)0 : (byte)1);
        if (tree.LinearLeaves is { } leaves) writer.Array<LinearLeaf>(leaves, leaf => Write(writer, leaf));
    }

    private static Tree[] ReadTrees(ref FlatReader reader)
    {
        var trees = new Tree[reader.Count(SmallestTree)];
        for (var i = 0; i < trees.Length; i++)
        {
            trees[i] = new()
            {
                Output = reader.Integer(),
                Splits = ReadSplits(ref reader),
                Leaves = reader.Numbers(),
                Covers = reader.Byte() != 0 ? new(reader.Numbers(), reader.Numbers()) : null,
                LinearLeaves = reader.Byte() != 0 ? ReadLinearLeaves(ref reader) : null,
            };
        }

        return trees;
    }

    private static void Write(FlatWriter writer, Split split)
    {
        writer.Integer(split.Feature);
        writer.Number(split.Threshold);
        writer.Byte((byte)split.Decision.Comparison);
        writer.Byte((byte)split.Decision.Missing);
        writer.Byte(split.Decision.DefaultLeft ? (byte)1 : (byte)0);
        writer.Integer(split.Left);
        writer.Integer(split.Right);
        writer.Integer(split.Set);
    }

    private static Split[] ReadSplits(ref FlatReader reader)
    {
        var splits = new Split[reader.Count(SplitSize)];
        for (var i = 0; i < splits.Length; i++)
        {
            var (feature, threshold) = (reader.Integer(), reader.Number());
            var decision = new Decision(ReadKind<Comparison>(ref reader), ReadKind<Missing>(ref reader), reader.Byte() != 0);
            splits[i] = new(feature, threshold, decision, reader.Integer(), reader.Integer(), reader.Integer());
        }

        return splits;
    }

    private static void Write(FlatWriter writer, LinearLeaf leaf)
    {
        writer.Number(leaf.Constant);
        writer.Integers(leaf.Features);
        writer.Numbers(leaf.Coefficients);
    }

    private static LinearLeaf[] ReadLinearLeaves(ref FlatReader reader)
    {
        var leaves = new LinearLeaf[reader.Count(SmallestTree)];
        for (var i = 0; i < leaves.Length; i++) leaves[i] = new(reader.Number(), reader.Integers(), reader.Numbers());
        return leaves;
    }

    private static T ReadKind<T>(ref FlatReader reader)
        where T : struct, Enum
    {
        var value = reader.Byte();
        var kind = (T)Enum.ToObject(typeof(T), value);
        return Enum.IsDefined(kind) ? kind : throw new ModelException($"{value} is no {typeof(T).Name}; the model is damaged, or of a later version");
    }
}
