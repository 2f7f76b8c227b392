using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;

namespace Reelhouse.Trees.MLNet;

/// <summary>
/// Reads models of trees that ML.NET trained: FastTree, FastForest and LightGBM, for two classes, several classes, regression and ranking. What comes before the trees, such as one-hot encoding, stays ML.NET's:
/// a model's features are the slots of the vector that its trainer was given. Predictions are ML.NET's Probability where the model is calibrated (a sigmoid, as ML.NET's trainers of trees do), else its Score;
/// they differ by about 1e-6 of their size, as ML.NET rounds to 32-bit floats.
/// </summary>
public static class MLNetTrees
{
    /// <summary>Reads a trained model.</summary>
    /// <param name="model">A trained pipeline, or its last transformer; the last prediction in it counts.</param>
    /// <param name="inputSchema">The schema of the data that the pipeline takes: what its features are called comes from it.</param>
    /// <exception cref="ModelException">It predicts by something else than trees, has categorical splits, or a calibrator that is no sigmoid.</exception>
    public static TreeModel Import(ITransformer model, DataViewSchema inputSchema)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(inputSchema);
        return new(PredictionPipeline.Of(model, inputSchema).Read());
    }

    /// <summary>Reads a model that ML.NET saved (<c>mlContext.Model.Save</c>).</summary>
    /// <param name="path">The .zip file. Loading it runs ML.NET's own reader, which is not made for files of strangers.</param>
    /// <exception cref="ModelException">It is damaged, or as when a trained model is read.</exception>
    public static TreeModel Load(string path)
    {
        using var file = File.OpenRead(path);
        return Load(file);
    }

    /// <summary>Reads a model that ML.NET saved.</summary>
    /// <param name="stream">The .zip file's bytes; one can seek in it, and it stays open.</param>
    /// <exception cref="ModelException">As when a file is read.</exception>
    public static TreeModel Load(Stream stream)
    {
        var context = new MLContext();
        context.ComponentCatalog.RegisterAssembly(typeof(FastTreeBinaryModelParameters).Assembly);
        context.ComponentCatalog.RegisterAssembly(typeof(LightGbmBinaryModelParameters).Assembly);
        ITransformer model;
        DataViewSchema schema;
        try
        {
            SavedModel.Check(stream);
            model = context.Model.Load(stream, out schema);
        }
        catch (Exception fault) when (fault is not (ModelException or OutOfMemoryException))
        {
            // ML.NET's reader throws whatever it trips over.
            throw new ModelException($"the file is no model of ML.NET, or damaged: {fault.Message}", fault);
        }

        return schema is null ? throw new ModelException("the model was saved without a schema, so its features cannot be named") : Import(model, schema);
    }
}
