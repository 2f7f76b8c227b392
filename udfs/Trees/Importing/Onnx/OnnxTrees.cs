namespace Reelhouse.Trees;

/// <summary>
/// Reads ONNX models whose only computing node is an ensemble of trees: TreeEnsembleClassifier, TreeEnsembleRegressor and TreeEnsemble, with the casts, concatenations, scalers, sigmoids and label nodes that
/// skl2onnx, onnxmltools, CatBoost and ML.NET put around them. What is scored is an output that the model declares, the last one where several are scores; nodes beside it do not count. Whatever would not be exactly what ONNX Runtime computes is refused by name.
/// Membership in a list of more than 30 values is what ONNX says, for values that are no integers too, which ONNX Runtime cuts.
/// A classifier of two classes with one column of weights has one output: the score of its second class. Scores differ by about 1e-6 of their size, with thousands of trees by 1e-5, as ONNX Runtime sums 32-bit floats.
/// </summary>
public static class OnnxTrees
{
    /// <summary>Reads a model.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ModelException">It is damaged, cut off, or does more than score trees; the node is named.</exception>
    public static TreeModel Read(string path) => Read(File.ReadAllBytes(path));

    /// <summary>Reads a model from where the stream stands to its end.</summary>
    /// <param name="stream">The file's bytes; it stays open.</param>
    /// <exception cref="ModelException">As when a file is read.</exception>
    public static TreeModel Read(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return Read(copy.ToArray());
    }

    private static TreeModel Read(byte[] file) => new(Importing.Onnx.OnnxModel.Read(file));
}
