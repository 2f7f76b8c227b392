using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Reelhouse.Trees.Importing.LightGbm;

/// <summary>The features of a model's text, with the categories that pandas columns had in training.</summary>
internal static class FeatureNames
{
    public static Feature[] Read(ModelText text)
    {
        var names = text.Header.Text("feature_names").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var wanted = (long)text.Header.Integer("max_feature_idx") + 1;
        if (names.Length != wanted) throw text.Header.Fault("feature_names", $"{names.Length} names where {wanted} are wanted");
        var features = Array.ConvertAll(names, name => new Feature(name));
        if (Categories(text) is not { Length: > 0 } categories) return features;
        var categorical = Categorical(text, names.Length, categories.Length);
        for (var i = 0; i < categories.Length; i++) features[categorical[i]] = features[categorical[i]] with { Categories = categories[i].Texts, HasBooleans = categories[i].HasBooleans };
        return features;
    }

    private static (string[] Texts, bool HasBooleans)[]? Categories(ModelText text)
    {
        if (text.PandasCategorical is not { } json) return null;
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind is JsonValueKind.Null
                ? null
                : [.. document.RootElement.EnumerateArray().Select(column => (column.EnumerateArray().Select(Text).ToArray(), HasBooleans(column)))];
        }
        catch (JsonException fault) when (IsCutOff(json))
        {
            throw new ModelException($"line {text.PandasLine}, pandas_categorical: the list of categories is cut off", fault);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw new ModelException($"line {text.PandasLine}, pandas_categorical: {fault.Message}", fault);
        }
    }

    /// <summary>Whether more could follow: all there is of it is right, and its end is not there.</summary>
    private static bool IsCutOff(string json)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), isFinalBlock: false, default);
            while (reader.Read())
            {
            }

            return reader.CurrentDepth > 0 || reader.TokenType is JsonTokenType.None or JsonTokenType.StartArray;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Booleans among the categories, and no texts that read the same.</summary>
    private static bool HasBooleans(JsonElement column) =>
        column.EnumerateArray().Any(category => category.ValueKind is JsonValueKind.True or JsonValueKind.False)
        && !column.EnumerateArray().Any(category => category.ValueKind is JsonValueKind.String && bool.TryParse(category.GetString(), out _));

    private static string Text(JsonElement category) => category.ValueKind is JsonValueKind.String ? category.GetString()! : category.GetRawText();

    /// <summary>
    /// pandas_categorical has a list for each categorical column, but no names: the parameters say which features those are, and where they do not, features whose values are listed instead of bounded.
    /// </summary>
    private static int[] Categorical(ModelText text, int features, int count)
    {
        var ofParameters = (text.CategoricalFeature ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var feature) && feature < features ? feature : -1).ToArray();
        var infos = (text.Header.TextOrNull("feature_infos") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (ofParameters.Length == count && !ofParameters.Contains(-1) && ofParameters.All(feature => feature >= infos.Length || infos[feature][0] != '[')) return ofParameters;
        var listed = Enumerable.Range(0, Math.Min(features, infos.Length)).Where(feature => infos[feature] != "none" && infos[feature][0] != '[').ToArray();
        return listed.Length == count
            ? listed
            : throw new ModelException($"line {text.PandasLine}, pandas_categorical: it lists the categories of {count} columns, and {listed.Length} features are categorical; it cannot be told whose they are");
    }
}
