namespace Reelhouse.Trees;

/// <summary>
/// Reads models that XGBoost saved as JSON (<c>save_model("model.json")</c>, version 1.0 and later): gbtree and dart, numeric and categorical splits, any number of classes.
/// XGBoost sums 32-bit floats where <see cref="TreeModel"/> sums doubles: scores differ by about 1e-6 of their size. A model of <c>multi:softmax</c> predicts probabilities, the largest of which is its class.
/// Of a model that stopped early the trees up to its best iteration are scored (its attribute <c>best_iteration</c>), as XGBoost's scikit-learn classes do; <c>Booster.predict</c> takes all of them unless it is told.
/// A negative fraction above -1 counts as category 0, which XGBoost takes for no category.
/// </summary>
public static class XGBoostJson
{
    /// <summary>Reads a model.</summary>
    /// <param name="path">The file.</param>
    /// <param name="allTrees">Trees after the best iteration count as well; false by default.</param>
    /// <exception cref="ModelException">It is damaged, cut off, or no such model; the place in the JSON is named. Linear boosters, trees with vectors for leaves and unknown objectives are refused.</exception>
    public static TreeModel Read(string path, bool allTrees = false) => Read(File.ReadAllBytes(path), allTrees);

    /// <summary>Reads a model from where the stream stands to its end.</summary>
    /// <param name="stream">UTF-8 text; it stays open.</param>
    /// <param name="allTrees">As when a file is read.</param>
    /// <exception cref="ModelException">As when a file is read.</exception>
    public static TreeModel Read(Stream stream, bool allTrees = false)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return Read(copy.GetBuffer().AsMemory(0, (int)copy.Length), allTrees);
    }

    private static TreeModel Read(ReadOnlyMemory<byte> file, bool allTrees) => new(Importing.XGBoost.XGBoostModel.Read(file, allTrees));
}
