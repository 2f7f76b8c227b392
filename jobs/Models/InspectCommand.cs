using System.CommandLine;
using Reelhouse.Trees;

namespace Reelhouse.Jobs.Models;

/// <summary><c>reelhouse-jobs model inspect</c>.</summary>
internal sealed class InspectCommand
{
    private readonly Argument<string> _file = new("file") { Description = "A model of LightGBM (text), XGBoost (JSON), ML.NET (zip), ONNX or Reelhouse.Trees" };

    public Command Build()
    {
        var command = new Command("inspect", "Say what a model is and what it wants") { _file };
        command.SetAction(parsed =>
        {
            var file = parsed.GetValue(_file)!;
            return ModelFault.Told(file, () =>
            {
                var model = ModelOpener.Open(file);
                using var open = model as IDisposable;
                foreach (var line in Lines(model)) Console.Out.WriteLine(TerminalText.Of(line));
            });
        });
        return command;
    }

    internal static IEnumerable<string> Lines(IScorer model)
    {
        if (model is TreeModel trees)
        {
            yield return $"source       {trees.Source}";
            yield return $"hash         {trees.Hash} (of what decides the scores, whatever file it came in)";
            yield return $"trees        {trees.TreeCount:#,0} with {trees.LeafCount:#,0} leaves in all, the deepest of {trees.Depth} splits";
            yield return $"prediction   {trees.Prediction}";
            yield return $"explained    {(trees.CanExplain ? "yes" : "no")}";
        }
        else
        {
            yield return "source       ONNX, through ONNX Runtime";
        }

        yield return $"outputs      {model.OutputCount}";
        yield return $"features     {model.Features.Count}";
        for (var feature = 0; feature < model.Features.Count; feature++) yield return $"  {model.Features[feature].Name}: {Kind(model, feature)}";
    }

    private static string Kind(IScorer model, int feature) => model.Features[feature] switch
    {
        { Categories: { } categories } => $"one of {string.Join(", ", categories.Select(category => $"\"{category}\""))}",
        { IsText: true } => "text",
        _ when model is TreeModel trees && trees.IsCategory(feature) => "category by number",
        _ => "number",
    };
}
