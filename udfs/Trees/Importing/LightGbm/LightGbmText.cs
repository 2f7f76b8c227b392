using System.Text;

namespace Reelhouse.Trees;

/// <summary>
/// Reads models that LightGBM 2 or later saved as text (<c>Booster.save_model</c>, <c>LGBM_BoosterSaveModel</c>): numeric and categorical splits, missing values of every kind, any number of classes, averaged forests, linear trees.
/// Categories of pandas are known by their texts.
/// </summary>
public static class LightGbmText
{
    /// <summary>Reads a model.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ModelException">It is damaged, cut off, or no such model; the line is named.</exception>
    public static TreeModel Read(string path)
    {
        using var file = File.OpenRead(path);
        return Read(file);
    }

    /// <summary>Reads a model from where the stream stands to its end.</summary>
    /// <param name="stream">UTF-8 text; it stays open.</param>
    /// <exception cref="ModelException">It is damaged, cut off, or no such model; the line is named.</exception>
    public static TreeModel Read(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        return new(Importing.LightGbm.LightGbmImporter.Import(reader));
    }
}
