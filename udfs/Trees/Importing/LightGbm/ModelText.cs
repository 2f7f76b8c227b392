namespace Reelhouse.Trees.Importing.LightGbm;

/// <summary>The parts of a model's text.</summary>
internal sealed class ModelText
{
    private const string TreePrefix = "Tree=";
    private const string End = "end of trees";

    /// <summary>What follows the trees in files of the first versions 2, which have no line for their end.</summary>
    private const string OldEnd = "feature importances:";

    private const string Parameters = "parameters:";
    private const string EndOfParameters = "end of parameters";
    private const string Categories = "pandas_categorical:";
    private const string CategoricalFeatures = "[categorical_feature:";

    public Section Header { get; } = new("the header", 1);

    public List<Section> Trees { get; } = [];

    /// <summary>The categories of pandas columns as JSON, or null.</summary>
    public string? PandasCategorical { get; private set; }

    public int PandasLine { get; private set; }

    /// <summary>The numbers of the categorical features, as the training's parameters have them, or null.</summary>
    public string? CategoricalFeature { get; private set; }

    public static ModelText Read(TextReader reader)
    {
        var text = new ModelText();
        var number = 1;
        if (reader.ReadLine() is not { } first || first.Trim() != "tree")
        {
            throw new ModelException("line 1: a LightGBM model begins with the line \"tree\"; this is none");
        }

        var section = text.Header;
        var (hasEnd, isOpen) = (false, false);
        var last = "";
        while (reader.ReadLine() is { } line)
        {
            number++;
            last = line;
            if (line is End or OldEnd) hasEnd = true;
            else if (hasEnd)
            {
                isOpen = line == Parameters || (isOpen && line != EndOfParameters);
                text.AddEpilogue(line, number);
            }
            else if (line.StartsWith(TreePrefix, StringComparison.Ordinal))
            {
                section = new($"tree {line[TreePrefix.Length..]}", number);
                if (line[TreePrefix.Length..] != $"{text.Trees.Count}") throw new ModelException($"line {number}: {line}, where tree {text.Trees.Count} is wanted");
                text.Trees.Add(section);
            }
            else if (line.IndexOf('=', StringComparison.Ordinal) is var equals and > 0) section.Add(line[..equals], line[(equals + 1)..], number);
            else if (line.Length > 0) section.Add(line, "", number);
        }

        if (!hasEnd) throw CutOff(End);
        if (isOpen) throw CutOff(EndOfParameters);
        // Python writes the categories behind all that LightGBM itself does.
        return last.Length == 0 || last == Categories || !Categories.StartsWith(last, StringComparison.Ordinal) ? text : throw CutOff(Categories);

        ModelException CutOff(string without) => new($"line {number}: the file ends here, without \"{without}\"; it is cut off");
    }

    private void AddEpilogue(string line, int number)
    {
        if (line.StartsWith(Categories, StringComparison.Ordinal)) (PandasCategorical, PandasLine) = (line[Categories.Length..], number);
        else if (line.StartsWith(CategoricalFeatures, StringComparison.Ordinal)) CategoricalFeature = line[CategoricalFeatures.Length..].TrimEnd(']').Trim();
    }
}
