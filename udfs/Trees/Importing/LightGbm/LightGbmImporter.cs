using Reelhouse.Trees.Ensembles;

namespace Reelhouse.Trees.Importing.LightGbm;

/// <summary>Turns a model's text into an ensemble.</summary>
internal static class LightGbmImporter
{
    public static Ensemble Import(TextReader reader)
    {
        var text = ModelText.Read(reader);
        var header = text.Header;
        if (text.Trees is [var tree, ..] && !tree.Has("num_cat"))
        {
            // Splits of such files treat what is missing otherwise, and name categories by value.
            throw tree.Fault("num_cat", "it is missing: one of the first versions of LightGBM wrote the model, and today's does not read it either; train it again");
        }

        var outputs = ImportLimits.CheckOutputs(header.Integer("num_tree_per_iteration"));
        if (text.Trees.Count % outputs != 0)
        {
            throw header.Fault("num_tree_per_iteration", $"{text.Trees.Count} trees are no whole number of iterations of {outputs}");
        }

        if (header.TextOrNull("tree_sizes") is { } sizes && sizes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length is var announced && announced != text.Trees.Count)
        {
            throw header.Fault("tree_sizes", $"{announced} trees are announced; the file has {text.Trees.Count}");
        }

        var features = FeatureNames.Read(text);
        var sets = new CategorySets();
        var trees = text.Trees.Select((section, number) => TreeSection.Read(section, number % outputs, sets)).ToArray();
        return new Ensemble
        {
            Source = "LightGBM",
            Features = features,
            Trees = trees,
            Sets = sets.ToArray(),
            OutputCount = outputs,
            BaseScores = new double[outputs],
            Divisor = header.Has("average_output") ? Math.Max(1, text.Trees.Count / outputs) : 1,
            Transform = Objective.Transform(header),
        }.Checked();
    }
}
