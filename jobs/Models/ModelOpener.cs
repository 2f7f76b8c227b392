using Reelhouse.Trees;
using Reelhouse.Trees.MLNet;
using Reelhouse.Trees.OnnxRuntime;

namespace Reelhouse.Jobs.Models;

/// <summary>Opens a model file by what it begins with, whatever it is called.</summary>
internal static class ModelOpener
{
    /// <exception cref="ModelException">The file is damaged, or a model that is not scored.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IScorer Open(string path)
    {
        if (Directory.Exists(path)) throw new ModelException("it is a folder; a model is a file");
        var file = File.ReadAllBytes(path);
        if (file.Length == 0) throw new ModelException("the file is empty");
        if (file.AsSpan().StartsWith("RHTREES\n"u8)) return TreeModel.Load(file);
        if (file.AsSpan().StartsWith("tree\n"u8) || file.AsSpan().StartsWith("tree\r\n"u8)) return LightGbmText.Read(new MemoryStream(file));
        if (file.AsSpan().TrimStart(" \t\r\n"u8).StartsWith("{"u8)) return XGBoostJson.Read(new MemoryStream(file));
        return file.AsSpan().StartsWith("PK"u8) ? MLNetTrees.Load(new MemoryStream(file)) : OpenOnnx(file);
    }

    /// <summary>Models that are only trees are scored here; all others run through ONNX Runtime.</summary>
    private static IScorer OpenOnnx(byte[] file)
    {
        try
        {
            return OnnxTrees.Read(new MemoryStream(file));
        }
        catch (ModelException noTrees)
        {
            try
            {
                return OnnxScorer.Load(file);
            }
            catch (ModelException refused)
            {
                throw new ModelException(
                    $"it is no model of LightGBM (text), XGBoost (JSON), ML.NET (zip) or Reelhouse.Trees; read as ONNX, {noTrees.Message}; and {refused.Message}", refused);
            }
        }
    }
}
