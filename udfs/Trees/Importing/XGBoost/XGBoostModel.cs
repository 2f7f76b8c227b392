using System.Globalization;
using System.Text.Json;
using Reelhouse.Trees.Ensembles;

namespace Reelhouse.Trees.Importing.XGBoost;

/// <summary>Reads what XGBoost's save_model writes to a .json file, as of version 1.0: https://xgboost.readthedocs.io/en/stable/tutorials/saving_model.html.</summary>
internal static class XGBoostModel
{
    private const string SaveAsJson = "load it in XGBoost and save it with save_model(\"model.json\")";

    public static Ensemble Read(ReadOnlyMemory<byte> file, bool allTrees = false)
    {
        RefuseBinary(file.Span);
        try
        {
            using var json = JsonDocument.Parse(JsonNumbers.Quoted(file));
            return Read(new JsonValue(json.RootElement, "$"), allTrees);
        }
        catch (JsonException fault)
        {
            throw new ModelException($"the XGBoost model is no JSON from line {fault.LineNumber + 1} on, byte {fault.BytePositionInLine}: it is cut off or damaged", fault);
        }
        catch (InvalidOperationException fault)
        {
            // What System.Text.Json throws for a text that is not UTF-8 when it is asked for.
            throw new ModelException($"the XGBoost model is damaged: {fault.Message}", fault);
        }
    }

    private static Ensemble Read(JsonValue root, bool allTrees)
    {
        if (root.Element.ValueKind is JsonValueKind.Array || root.Find("learner") is not { } learner)
        {
            throw new ModelException($"$.learner: the file has none; a dump of the trees (dump_model) is not enough, {SaveAsJson}");
        }

        var (booster, weights) = Booster(learner["gradient_booster"]);
        var parameters = learner["learner_model_param"];
        var outputs = ImportLimits.CheckOutputs(Math.Max(1, Math.Max(parameters["num_class"].ParameterNumber, parameters.Find("num_target")?.ParameterNumber ?? 1)));
        var objective = Objective.Of(learner["objective"]["name"].Text, VersionOf(root), outputs);
        var count = booster["trees"].Length;
        if (!allTrees) count = BestIteration.TreeCount(learner, booster, count, outputs);
        var sets = new CategorySets();
        return new Ensemble
        {
            Source = "XGBoost",
            Features = FeatureTable.Read(learner, booster),
            Trees = Trees(booster, weights, sets, count),
            Sets = sets.ToArray(),
            OutputCount = outputs,
            BaseScores = BaseScores(parameters["base_score"], outputs, objective),
            Transform = objective.Transform,
            HasSingleInputs = true,
        }.Checked();
    }

    /// <summary>DART keeps a weight for each tree: beside the inner gbtree before version 3.3, in its model since.</summary>
    private static (JsonValue Model, float[]? Weights) Booster(JsonValue booster)
    {
        switch (booster["name"].Text)
        {
            case "gbtree":
                var model = booster["model"];
                return (model, (booster.Find("weight_drop") ?? model.Find("weight_drop"))?.Singles());
            case "dart":
                var inner = booster["gbtree"]["model"];
                return (inner, (booster.Find("weight_drop") ?? inner["weight_drop"]).Singles());
            case var name:
                throw new ModelException($"{booster.Path}.name: the booster '{name}' does not make trees that are scored; only gbtree and dart do");
        }
    }

    private static Tree[] Trees(JsonValue booster, float[]? weights, CategorySets sets, int count)
    {
        var trees = booster["trees"];
        var outputs = booster["tree_info"].Integers();
        if (outputs.Length != trees.Length) throw new ModelException($"{booster.Path}.tree_info: {outputs.Length} entries for {trees.Length} trees");
        if (weights?.Length > trees.Length) throw new ModelException($"{booster.Path}: {weights.Length} weights (weight_drop) for {trees.Length} trees");
        var reader = new TreeReader(sets);
        return [.. trees.Items().Take(count).Select((tree, number) => reader.Read(tree, $"tree {number}", outputs[number], number < weights?.Length ? weights[number] : 1))];
    }

    /// <summary>One number, or since 3.1 a list of them in brackets.</summary>
    private static double[] BaseScores(JsonValue json, int outputs, Objective objective)
    {
        var texts = json.Text.Trim().Trim('[', ']').Split(',');
        var scores = new double[outputs];
        if (texts.Length != 1 && texts.Length != outputs) throw new ModelException($"{json.Path}: {texts.Length} scores for {outputs} outputs");
        for (var output = 0; output < outputs; output++)
        {
            var text = texts[texts.Length == 1 ? 0 : output];
            if (!float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var score) || !float.IsFinite(score))
            {
                throw new ModelException($"{json.Path}: '{(text.Length > 40 ? text[..40] : text)}' is not a number");
            }

            scores[output] = objective.ToMargin(score);
        }

        return scores;
    }

    private static Version VersionOf(JsonValue root)
    {
        if (root.Find("version")?.Integers() is not { Length: >= 2 } numbers || numbers[0] < 0 || numbers[1] < 0) throw new ModelException("$.version: it does not say which version wrote the model");
        return new(numbers[0], numbers[1]);
    }

    /// <summary>UBJSON is an object, too, but the length of its first name follows at once; the format before 1.0 begins with 'binf' or with a number.</summary>
    private static void RefuseBinary(ReadOnlySpan<byte> file)
    {
        var start = file.TrimStart(" \t\r\n"u8);
        if (start.Length == 0) throw new ModelException("the XGBoost model is an empty file");
        var isJson = start[0] == '[' || (start[0] == '{' && (start.Length == 1 || start[1] is (byte)'"' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'}'));
        if (!isJson) throw new ModelException($"the file is no JSON; if it is one of XGBoost's binary formats (.ubj, .deprecated, .model), {SaveAsJson}");
    }
}
