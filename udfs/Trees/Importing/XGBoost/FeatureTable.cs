using System.Globalization;
using System.Text;

namespace Reelhouse.Trees.Importing.XGBoost;

/// <summary>The model's inputs: names, which older files lack, and since 3.1 the categories that the training frame had.</summary>
internal static class FeatureTable
{
    public static Feature[] Read(JsonValue learner, JsonValue booster)
    {
        var count = learner["learner_model_param"]["num_feature"].ParameterNumber;
        var names = learner.Find("feature_names") is { Length: > 0 } texts
            ? [.. texts.Items().Select(text => text.Text)]
            : ImportLimits.NumberedNames(count);
        if (names.Length != count) throw new ModelException($"$.learner.feature_names: {names.Length} names for {count} features");
        var columns = booster.Find("cats")?.Find("enc") is { Length: > 0 } encodings ? encodings.Items().ToArray() : [];
        if (columns.Length > 0 && columns.Length != count)
        {
            throw new ModelException($"{columns[0].Path}: {columns.Length} lists of categories for {count} features");
        }

        return [.. names.Select((name, number) => new Feature(name, columns.Length > 0 ? Categories(columns[number]) : null))];
    }

    private static string[]? Categories(JsonValue column)
    {
        if (column.Find("offsets") is { } offsets) return offsets.Length > 1 ? Texts(offsets, column["values"]) : null;
        var numbers = column["values"].Longs();
        var areCodes = numbers.Select((number, code) => number == code).All(isCode => isCode);
        return areCodes ? null : [.. numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))];
    }

    /// <summary>Arrow's form of texts: bytes, which are written as signed numbers, and where each text begins.</summary>
    private static string[] Texts(JsonValue offsets, JsonValue values)
    {
        var bytes = values.Integers().Select(value => (byte)value).ToArray();
        var starts = offsets.Integers();
        var texts = new string[starts.Length - 1];
        for (var text = 0; text < texts.Length; text++)
        {
            var (start, end) = (starts[text], starts[text + 1]);
            if (start < 0 || end < start || end > bytes.Length)
            {
                throw new ModelException($"{offsets.Path}[{text}]: a category from byte {start} to {end} of {bytes.Length}");
            }

            texts[text] = Encoding.UTF8.GetString(bytes, start, end - start);
        }

        return texts;
    }
}
